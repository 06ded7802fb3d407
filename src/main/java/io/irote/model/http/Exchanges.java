package io.irote.model.http;

import io.irote.model.ModelException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests and their responses over HTTP/1.1: the client's upgrade to HTTP/2 loses bodies at servers that do not know
 * it. Redirects are not followed, since they would carry the key elsewhere. Nothing is retried.
 */
final class Exchanges {
    private final HttpSettings settings;
    private final HttpClient client;
    private volatile boolean answered;

    Exchanges(HttpSettings settings) {
        this.settings = settings;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .proxy(settings.proxy())
                .build();
    }

    /**
     * Sends a request and waits for the body. The client's own timeout ends with the headers; this one covers the body,
     * as far as the handler takes it.
     *
     * @throws ModelException if the exchange breaks or takes too long, as the errors tell it
     */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, ConnectionErrors errors) {
        CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(request, handler);
        try {
            HttpResponse<T> response = exchange.get(settings.exchange().toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return response;
        } catch (TimeoutException e) {
            throw errors.timeout(settings.exchange());
        } catch (InterruptedException e) {
            throw errors.interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw errors.ofBroken(broken, answered);
            }
            throw new IllegalStateException("the HTTP client failed", e);
        } finally {
            exchange.cancel(true);
        }
    }
}
