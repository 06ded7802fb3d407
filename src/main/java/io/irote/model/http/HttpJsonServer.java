package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.HttpSettings;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;

/**
 * A server of one base URL. Redirects are not followed, since they would carry the key elsewhere. Nothing is retried.
 */
public final class HttpJsonServer implements JsonServer {
    private final Endpoint endpoint;
    private final HttpErrors errors;
    private final Exchanges exchanges;

    /** @param clock tells how far away a date is that the server wants to be asked again at */
    public HttpJsonServer(Endpoint endpoint, HttpSettings settings, Clock clock) {
        this.endpoint = endpoint;
        errors = new HttpErrors(endpoint, settings, clock);
        exchanges = new Exchanges(settings);
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    @Override
    public JsonNode get(String path) {
        return answer(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.resolve(path)).header("Accept", "application/json");
        endpoint.identify(request);
        return request;
    }

    private JsonNode answer(HttpRequest request) {
        HttpResponse<byte[]> response = exchanges.send(request, head -> new LimitedBody(), errors.ofConnection());
        byte[] body = JsonBody.unpacked(response, errors.ofConnection());
        if (response.statusCode() / 100 != 2) {
            throw errors.ofStatus(response, body);
        }
        JsonNode answer = JsonBody.read(body, endpoint, BaseUrl.advice(endpoint.base()));
        AnswerError.in(answer).map(errors::inAnswer).ifPresent(failure -> {
            throw failure;
        });
        return answer;
    }
}
