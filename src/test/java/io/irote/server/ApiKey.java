package io.irote.server;

import com.sun.net.httpserver.Headers;
import java.util.stream.Stream;

/** The key that a client must send, in any provider's header. */
final class ApiKey {
    private ApiKey() {}

    /** @throws Refused if it is missing or another one */
    static void check(Headers headers, String key) {
        String bearer = headers.getFirst("Authorization");
        boolean known = ("Bearer " + key).equals(bearer)
                || Stream.of("x-api-key", "x-goog-api-key")
                        .map(headers::getFirst)
                        .anyMatch(key::equals);
        if (!known) {
            throw new Refused(401, "Incorrect API key provided.");
        }
    }
}
