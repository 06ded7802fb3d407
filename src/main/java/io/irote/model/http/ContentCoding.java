package io.irote.model.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Undoes how a server packed a body ({@code Content-Encoding}, RFC 9110 §8.4). Nothing is asked for, but some servers pack
 * all the same, a few of them without a word.
 */
final class ContentCoding {
    private static final List<Integer> GZIP_MAGIC = List.of(0x1f, 0x8b);
    private static final int ZLIB_METHOD = 0x08;

    private ContentCoding() {}

    /** The body is packed in a way that is not known here, or not in the way that the server says. */
    static final class UnknownException extends IOException {
        private static final long serialVersionUID = 1;

        UnknownException(String message) {
            super(message);
        }
    }

    /**
     * The body as it was before it was packed.
     *
     * @param most bytes that it may have
     * @throws LimitedBody.TooLongException if it is longer
     * @throws UnknownException if it cannot be unpacked
     * @throws EOFException if its end is missing
     */
    static byte[] decode(byte[] body, HttpHeaders headers, long most) throws IOException {
        byte[] plain = body;
        for (String coding : codings(headers)) {
            plain = undo(coding, plain, most);
        }
        return isGzip(plain) ? undo("gzip", plain, most) : plain;
    }

    /** The last applied first. */
    private static List<String> codings(HttpHeaders headers) {
        List<String> names = headers.allValues("content-encoding").stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(names);
        return names;
    }

    private static byte[] undo(String coding, byte[] packed, long most) throws IOException {
        if (packed.length == 0) {
            return packed;
        }
        try {
            return switch (coding) {
                case "gzip", "x-gzip" -> read(new GZIPInputStream(new ByteArrayInputStream(packed)), most);
                case "deflate" -> read(inflater(packed), most);
                default -> throw new UnknownException("'" + coding + "'");
            };
        } catch (ZipException e) {
            throw new UnknownException("'" + coding + "', but is not");
        }
    }

    /** The zlib format is meant, but some servers leave its first two bytes out. */
    private static InputStream inflater(byte[] packed) {
        boolean zlib = (packed[0] & 0x0f) == ZLIB_METHOD;
        return new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(!zlib));
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && GZIP_MAGIC.equals(List.of(body[0] & 0xff, body[1] & 0xff));
    }

    private static byte[] read(InputStream in, long most) throws IOException {
        try (in) {
            byte[] plain = in.readNBytes((int) most + 1);
            if (plain.length > most) {
                throw new LimitedBody.TooLongException();
            }
            return plain;
        }
    }
}
