package io.irote.model.http;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_PARTIAL;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.HttpSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;

/**
 * Documents and files of a server that may keep them elsewhere: redirects are followed, and the key goes to the server
 * itself only. Nothing is retried. Both methods throw {@link io.irote.model.call.RetriableModelException} for what may
 * pass and {@link ModelException} for what will not; the message never holds the key or the query of a URL.
 */
public final class HttpFiles {
    private final Endpoint endpoint;
    private final HttpSettings settings;
    private final HttpErrors errors;
    private final Exchanges exchanges;
    private final Redirects redirects;

    private sealed interface Body {
        record Content(PulledBody pieces) implements Body {}

        record Refusal(byte[] text) implements Body {}
    }

    /**
     * @param settings whose longest wait holds for each piece of a file
     * @param clock tells how far away a date is that the server wants to be asked again at
     */
    public HttpFiles(Endpoint endpoint, HttpSettings settings, Clock clock) {
        this.endpoint = endpoint;
        this.settings = settings;
        errors = new HttpErrors(endpoint, settings, clock);
        exchanges = new Exchanges(settings);
        redirects = new Redirects(endpoint);
    }

    /** Reads a JSON document; {@code path} is below the base URL. */
    public JsonNode document(String path) {
        HttpResponse<byte[]> response = get(path, 0, head -> new LimitedBody());
        if (response.statusCode() != HTTP_OK) {
            throw refused(response, response.body());
        }
        return JsonBody.read(JsonBody.unpacked(response, errors.ofConnection()), endpoint, "");
    }

    /**
     * Begins to read a file.
     *
     * @param path below the base URL
     * @param from the first byte that is wanted; the server may begin at 0 all the same
     */
    public IncomingFile open(String path, long from) {
        HttpResponse<Body> response = get(path, from, HttpFiles::body);
        if (!(response.body() instanceof Body.Content content)) {
            throw refused(response, ((Body.Refusal) response.body()).text());
        }
        try {
            return new IncomingFile(
                    content.pieces(),
                    Extent.of(response, from),
                    settings.exchange(),
                    errors.at(response.uri()).ofConnection());
        } catch (ModelException e) {
            content.pieces().close();
            throw e;
        }
    }

    private static HttpResponse.BodySubscriber<Body> body(HttpResponse.ResponseInfo head) {
        return head.statusCode() == HTTP_OK || head.statusCode() == HTTP_PARTIAL
                ? BodySubscribers.mapping(new PulledBody(), Body.Content::new)
                : BodySubscribers.mapping(new LimitedBody(), Body.Refusal::new);
    }

    private <T> HttpResponse<T> get(String path, long from, BodyHandler<T> handler) {
        return redirects.follow(
                endpoint.resolve(path),
                place -> exchanges.send(
                        request(place, from), handler, errors.at(place).ofConnection()));
    }

    private HttpRequest request(URI place, long from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(place).GET();
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        if (Endpoint.origin(place).equals(endpoint.origin())) {
            endpoint.identify(request);
        }
        return request.build();
    }

    private ModelException refused(HttpResponse<?> response, byte[] text) {
        HttpErrors there = errors.at(response.uri());
        return switch (response.statusCode()) {
            case 401, 403 -> there.noAccess(response, text);
            case 404 -> there.notFound(response, text);
            default -> there.ofStatus(response, text);
        };
    }
}
