package io.irote.model.http;

import static java.net.HttpURLConnection.HTTP_PARTIAL;

import io.irote.model.ModelException;
import io.irote.model.http.access.Endpoint;
import java.net.http.HttpResponse;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a file a response holds, from one byte to the end.
 *
 * @param first its first byte
 * @param size of the whole file in bytes, if the server told it
 */
record Extent(long first, OptionalLong size) {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    /** @throws ModelException if the server sends another part than was asked for */
    static Extent of(HttpResponse<?> response, long from) {
        if (response.statusCode() != HTTP_PARTIAL) {
            return new Extent(0, response.headers().firstValueAsLong("content-length"));
        }
        String range = response.headers().firstValue("content-range").orElse("");
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != from) {
            throw new ModelException(Endpoint.origin(response.uri()) + " sent another part of "
                    + response.uri().getPath() + " than the one from byte " + from);
        }
        String size = matcher.group(3);
        return new Extent(from, size.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size)));
    }
}
