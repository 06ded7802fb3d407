package io.irote.model.call;

import java.util.List;

/**
 * Asks a server requests of one kind, a few in one call. Adapters implement it; the layers make it the batched port
 * that the algorithms know. Safe for use by several threads.
 */
public interface Caller<Q, A> {
    /** How it asks, e.g. {@code chat} or {@code echo}: two methods may answer differently and are cached apart. */
    String method();

    /** The most requests that one call may carry, at least 1. */
    default int most() {
        return 1;
    }

    /** Only requests of equal groups may share a call. */
    default Object group(Q request) {
        return "";
    }

    /**
     * Makes one call.
     *
     * @param requests 1 to {@link #most()} of them, all of one group
     * @throws RetriableModelException if the same call may succeed later
     * @throws io.irote.model.ModelException if it cannot succeed
     */
    Reply<A> call(List<Q> requests);
}
