package io.irote.model.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A response body that is given up once it is too long. */
final class LimitedBody implements BodySubscriber<byte[]> {
    /** The longest body, in bytes. */
    static final long MOST = 16L << 20;

    private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
    private long left = MOST;
    private Flow.@Nullable Subscription subscription;

    /** The body is longer than {@link #MOST}. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        body.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        if (left < 0) {
            return;
        }
        left -= part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left >= 0) {
            body.onNext(part);
        } else {
            if (subscription != null) {
                subscription.cancel();
            }
            body.onError(new TooLongException());
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }
}
