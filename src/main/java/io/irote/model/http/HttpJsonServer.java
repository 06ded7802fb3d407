package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server reached over HTTP/1.1: the client's upgrade to HTTP/2 loses bodies at servers that do not know it. Redirects
 * are not followed, since they would carry the key elsewhere. Nothing is retried.
 */
public final class HttpJsonServer implements JsonServer {
    private final Endpoint endpoint;
    private final HttpSettings settings;
    private final HttpErrors errors;
    private final HttpClient client;

    /** @param clock tells how far away a date is that the server wants to be asked again at */
    public HttpJsonServer(Endpoint endpoint, HttpSettings settings, Clock clock) {
        this.endpoint = endpoint;
        this.settings = settings;
        errors = new HttpErrors(endpoint, settings, clock);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .proxy(settings.proxy())
                .build();
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
        endpoint.headers().forEach((name, value) -> request.setHeader(name, value.value()));
        endpoint.key()
                .ifPresent(key -> request.setHeader(
                        endpoint.keyHeader().header(), endpoint.keyHeader().value(key)));
        return request;
    }

    private JsonNode answer(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        if (response.statusCode() / 100 != 2) {
            throw errors.ofStatus(response);
        }
        JsonNode answer = JsonBody.read(response.body(), endpoint);
        if (answer.hasNonNull("error")) {
            throw errors.inAnswer(response.body());
        }
        return answer;
    }

    /** The client's own timeout ends with the headers; this one covers the body. */
    private HttpResponse<byte[]> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, head -> new LimitedBody());
        try {
            return exchange.get(settings.exchange().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw errors.timeout();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted while waiting for " + endpoint.origin(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw errors.ofBroken(broken);
            }
            throw new IllegalStateException("the HTTP client failed", e);
        } finally {
            exchange.cancel(true);
        }
    }
}
