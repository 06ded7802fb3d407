package io.irote.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a user's file: UTF-8, or UTF-16 if a byte order mark says so, as editors on Windows write it. The mark is
 * no part of the text.
 */
public final class PlainText {
    private static final char MARK = '\uFEFF';
    private static final int HIGH = 0xFE;
    private static final int LOW = 0xFF;

    private PlainText() {}

    /** The file's bytes are in no encoding that is read here. */
    public static final class EncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        EncodingException(int line, String message) {
            super(message);
            this.line = line;
        }

        /** Of the first byte that cannot be read, from 1. */
        public int line() {
            return line;
        }
    }

    /** @throws EncodingException naming the line and the byte that is not text */
    public static String of(byte[] bytes) throws EncodingException {
        Charset charset = charset(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw unreadable(charset, text, bytes[in.position()] & 0xFF);
        }
        return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == LOW && second == HIGH) {
            return StandardCharsets.UTF_16LE;
        }
        return first == HIGH && second == LOW ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static EncodingException unreadable(Charset charset, String before, int value) {
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String column = "character " + (before.length() - before.lastIndexOf('\n'));
        return new EncodingException(
                line,
                "not " + charset.name() + " (line " + line + ", " + column + " is the byte "
                        + Integer.toHexString(value).toUpperCase(Locale.ROOT)
                        + "); save the file as UTF-8");
    }
}
