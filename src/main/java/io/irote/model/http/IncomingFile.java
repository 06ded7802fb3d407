package io.irote.model.http;

import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A file that is on its way, from its first byte or a later one to its end. Closing it gives up the rest. */
public final class IncomingFile implements AutoCloseable {
    private final PulledBody body;
    private final Extent extent;
    private final Duration longest;
    private final ConnectionErrors errors;

    IncomingFile(PulledBody body, Extent extent, Duration longest, ConnectionErrors errors) {
        this.body = body;
        this.extent = extent;
        this.longest = longest;
        this.errors = errors;
    }

    /** Which byte of the file comes first: the one that was asked for, or 0. */
    public long first() {
        return extent.first();
    }

    /** The size of the whole file in bytes, if the server told it. */
    public OptionalLong size() {
        return extent.size();
    }

    /**
     * The next bytes; empty at the end, after which it is not to be called again.
     *
     * @throws RetriableModelException if the connection breaks or nothing comes
     * @throws ModelException if the thread is interrupted
     */
    public Optional<List<ByteBuffer>> next() {
        try {
            return body.next(longest);
        } catch (HttpTimeoutException e) {
            throw errors.timeout(longest);
        } catch (IOException e) {
            throw errors.ofBroken(e, true);
        } catch (InterruptedException e) {
            throw errors.interrupted(e);
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
