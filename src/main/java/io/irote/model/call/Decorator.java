package io.irote.model.call;

/** A caller that adds something to the calls of another one, and asks as that one does. */
public interface Decorator<Q, A> extends Caller<Q, A> {
    /** The other one. */
    Caller<Q, A> inner();

    @Override
    default String method() {
        return inner().method();
    }

    @Override
    default int most() {
        return inner().most();
    }

    @Override
    default Object group(Q request) {
        return inner().group(request);
    }
}
