package io.irote.model.call;

import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import java.util.List;

/** A caller that asks once more where of an answer nothing can be made: what was odd once may not be so again. */
public record AskedTwice<Q, A>(Caller<Q, A> caller) implements Caller<Q, A> {
    @Override
    public String method() {
        return caller.method();
    }

    @Override
    public int most() {
        return caller.most();
    }

    @Override
    public Object group(Q request) {
        return caller.group(request);
    }

    @Override
    public Reply<A> call(List<Q> requests) {
        try {
            return caller.call(requests);
        } catch (UnansweredException e) {
            if (e.status() == Outcome.Status.UNREADABLE) {
                return caller.call(requests);
            }
            throw e;
        }
    }
}
