package io.irote.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP/1.1 request as it came.
 *
 * @param headers by name in lower case
 */
record Received(String method, String target, Map<String, String> headers, byte[] body) {
    /** The next request of a connection, none at its end. */
    static Optional<Received> read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (headers.containsKey("transfer-encoding")) {
            throw new IOException("the body has no length");
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String[] words = start.split(" ");
        return Optional.of(new Received(words[0], words[1], headers, in.readNBytes(length)));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            bytes.write(b);
        }
        return bytes.toString(ISO_8859_1).strip();
    }
}
