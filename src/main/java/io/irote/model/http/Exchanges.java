package io.irote.model.http;

import io.irote.model.ModelException;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.HttpProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.text.TimeSpan;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests and their responses over HTTP/1.1: the client's upgrade to HTTP/2 loses bodies at servers that do not know
 * it. Redirects are not followed, since they would carry the key elsewhere. Nothing is retried.
 */
final class Exchanges {
    /**
     * When a wait is worth a word: soon as long as nothing was heard of the server, later where answers may be long.
     */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration LATER = Duration.ofSeconds(30);
    private static final int PART = 10;

    private final HttpSettings settings;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
    private volatile boolean answered;

    Exchanges(HttpSettings settings) {
        this.settings = settings;
    }

    /** By scheme: certificates are of no matter to others than https, and may be damaged. */
    private HttpClient client(String scheme) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connect())
                .proxy(settings.proxy());
        if (scheme.equals("https")) {
            settings.authorities().context().ifPresent(client::sslContext);
        }
        return client.build();
    }

    /**
     * Sends a request and waits for the body. The client's own timeout ends with the headers; this one covers the body,
     * as far as the handler takes it.
     *
     * @throws ModelException if the exchange breaks or takes too long, as the errors tell it
     */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, ConnectionErrors errors) {
        HttpRequest sent = throughProxy(request);
        HttpClient client = clients.computeIfAbsent(request.uri().getScheme(), this::client);
        CompletableFuture<HttpResponse<T>> exchange = client.sendAsync(sent, handler);
        try {
            HttpResponse<T> response = awaited(exchange, request.uri());
            if (response.statusCode() == HttpURLConnection.HTTP_PROXY_AUTH) {
                throw errors.noLogin();
            }
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

    /** The request, with what the proxy on its way knows its users by. */
    private HttpRequest throughProxy(HttpRequest request) {
        return settings.proxy()
                .before(request.uri())
                .flatMap(HttpProxy::login)
                .map(login -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .setHeader("Proxy-Authorization", login.value())
                        .build())
                .orElse(request);
    }

    private <T> T awaited(CompletableFuture<T> exchange, URI server)
            throws InterruptedException, ExecutionException, TimeoutException {
        Duration tenth = settings.exchange().dividedBy(PART);
        Duration worth = answered ? LATER : SOON;
        Duration silent = tenth.compareTo(worth) < 0 ? tenth : worth;
        Duration left = settings.exchange().minus(silent);
        try {
            return exchange.get(silent.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            String origin = Endpoint.origin(server);
            settings.waits()
                    .waiting(
                            origin + " answer",
                            "waiting for an answer of " + origin + ", for up to " + TimeSpan.of(left),
                            left);
            return exchange.get(left.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
