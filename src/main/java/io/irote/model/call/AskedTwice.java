package io.irote.model.call;

import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import java.util.List;

/** A caller that asks once more where of an answer nothing can be made: what was odd once may not be so again. */
public record AskedTwice<Q, A>(Caller<Q, A> inner) implements Decorator<Q, A> {
    @Override
    public Reply<A> call(List<Q> requests) {
        try {
            return inner.call(requests);
        } catch (UnansweredException e) {
            if (e.status() == Outcome.Status.UNREADABLE) {
                return inner.call(requests);
            }
            throw e;
        }
    }
}
