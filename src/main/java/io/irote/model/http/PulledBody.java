package io.irote.model.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response body of any length, taken piece by piece by the thread that wants it. The server is read no faster than
 * that, and unlike with the client's own stream the wait for a piece has an end.
 */
final class PulledBody implements BodySubscriber<PulledBody>, AutoCloseable {
    private static final Piece END = new Piece(List.of(), null);

    /** A piece is asked for only when the one before was taken, so that there are at most two: the last, and the end. */
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();

    private final CompletableFuture<PulledBody> begun = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private record Piece(List<ByteBuffer> bytes, @Nullable Throwable failure) {}

    /**
     * The next bytes; empty at the end. Not to be called again after that.
     *
     * @throws HttpTimeoutException if nothing comes within the time
     * @throws IOException if the connection breaks
     */
    Optional<List<ByteBuffer>> next(Duration wait) throws IOException, InterruptedException {
        Objects.requireNonNull(subscription).request(1);
        Piece piece = pieces.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            throw new HttpTimeoutException("nothing came for " + wait);
        }
        if (piece.failure() != null) {
            throw new IOException(piece.failure().getMessage(), piece.failure());
        }
        return piece == END ? Optional.empty() : Optional.of(piece.bytes());
    }

    /** Gives up the rest of the body, and with it the connection. */
    @Override
    public void close() {
        Objects.requireNonNull(subscription).cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription made) {
        subscription = made;
        begun.complete(this);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), failure));
    }

    @Override
    public void onComplete() {
        pieces.add(END);
    }

    @Override
    public CompletionStage<PulledBody> getBody() {
        return begun;
    }
}
