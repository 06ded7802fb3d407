package io.irote.model.layer;

import io.irote.model.call.Caller;

/** A caller that adds something to the calls of another one, and asks as that one does. */
abstract class Decorator<Q, A> implements Caller<Q, A> {
    final Caller<Q, A> inner;

    Decorator(Caller<Q, A> inner) {
        this.inner = inner;
    }

    @Override
    public final String method() {
        return inner.method();
    }

    @Override
    public final int most() {
        return inner.most();
    }

    @Override
    public final Object group(Q request) {
        return inner.group(request);
    }
}
