package io.irote.model.http;

import io.irote.model.ModelException;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.Hosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows a server that keeps its files elsewhere, up to {@value #MOST} times, to where nobody can listen: by https, on
 * the same server, or from this machine to this machine.
 */
record Redirects(Endpoint endpoint) {
    private static final int MOST = 5;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    /**
     * The first response that is no redirect.
     *
     * @param exchange asks a place once
     * @throws ModelException if a redirect leads nowhere, to an unsafe place, or on and on
     */
    <T> HttpResponse<T> follow(URI first, Function<URI, HttpResponse<T>> exchange) {
        URI place = first;
        for (int followed = 0; followed <= MOST; followed++) {
            HttpResponse<T> response = exchange.apply(place);
            if (!STATUSES.contains(response.statusCode())) {
                return response;
            }
            place = target(place, response);
        }
        throw new ModelException(endpoint.origin() + " redirects more than " + MOST + " times for " + first.getPath());
    }

    private URI target(URI from, HttpResponse<?> response) {
        String location = response.headers().firstValue("location").orElse("");
        URI to = parse(location)
                .map(from::resolve)
                .filter(target -> target.getHost() != null && target.getUserInfo() == null)
                .orElseThrow(() ->
                        new ModelException(Endpoint.origin(from) + " redirects to a place that is no URL of a server"));
        if (!isSafe(from, to)) {
            throw new ModelException(Endpoint.origin(from) + " redirects to "
                    + ServerMessage.line(Endpoint.origin(to), endpoint) + ", which is not encrypted (https)");
        }
        return to;
    }

    private static boolean isSafe(URI from, URI to) {
        return to.getScheme().equals("https")
                || to.getScheme().equals("http")
                        && (Endpoint.origin(from).equals(Endpoint.origin(to))
                                || Hosts.isLoopback(from.getHost()) && Hosts.isLoopback(to.getHost()));
    }

    private static Optional<URI> parse(String location) {
        try {
            return location.isEmpty() ? Optional.empty() : Optional.of(new URI(location));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
