package io.irote.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Wire.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One request to a liar.
 *
 * @param honest where the truth is known
 * @param elsewhere the address of another host
 */
record Turn(Received received, Wire wire, URI honest, String elsewhere) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<String> PASSED_ON =
            List.of("content-type", "authorization", "x-api-key", "x-goog-api-key");

    /** The true answer. */
    Response truth() throws IOException {
        return ask(received.body());
    }

    /** The true answer to another request. */
    Response truth(Consumer<ObjectNode> change) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(received.body());
        change.accept(request);
        return ask(JSON.writeValueAsBytes(request));
    }

    private Response ask(byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(honest.resolve(received.target()))
                .method(received.method(), BodyPublishers.ofByteArray(body));
        PASSED_ON.stream()
                .filter(received.headers()::containsKey)
                .forEach(name -> request.header(name, received.headers().get(name)));
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Response(answer.statusCode(), Map.of(), answer.body());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server is closing");
        }
    }
}
