package io.irote.model.limit;

import io.irote.model.Ports;
import java.util.List;
import java.util.function.Function;

/** Ports that ask no more once an interrupt was seen; the batch in flight is finished. */
public final class Interruptible {
    private Interruptible() {}

    /** The interrupt: nothing went wrong, the user asked to stop. */
    public static final class InterruptedRunException extends RuntimeException {
        public InterruptedRunException() {
            super("interrupted");
        }
    }

    /** The same ports, which look first whether they may ask. */
    public static Ports checked(Ports ports, Runnable check) {
        return new Ports(
                batch -> ask(batch, ports.texts()::generate, check),
                batch -> ask(batch, ports.choices()::choose, check),
                batch -> ask(batch, ports.likelihoods()::logLikelihood, check));
    }

    private static <Q, A> List<A> ask(List<Q> batch, Function<List<Q>, List<A>> port, Runnable check) {
        check.run();
        return port.apply(batch);
    }
}
