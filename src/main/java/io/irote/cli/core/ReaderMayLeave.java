package io.irote.cli.core;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A standard stream whose reader may have enough before the end, as in {@code irote traits list | head -1}. That is no
 * failure: the rest is dropped. Other failures, such as a full disk, are passed on.
 */
public final class ReaderMayLeave extends FilterOutputStream {
    private boolean left;

    public ReaderMayLeave(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (left) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            left = isClosedPipe(e);
            if (!left) {
                throw e;
            }
        }
    }

    /** Java has no type for it, only the operating system's words. */
    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
