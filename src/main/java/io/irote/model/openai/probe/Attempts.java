package io.irote.model.openai.probe;

import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tries ways that may not work. Only a server's own word or a wrong number shows that one does not. A server that stays
 * busy or out of reach says nothing about it. Nor does a fault at one request, but some servers have one wherever they
 * do not know a way: such a way is undecided, and left out for now.
 */
final class Attempts {
    private static final Set<Kind> FAULTS = EnumSet.of(Kind.FAULT, Kind.SILENT);
    private static final int MOST = 2;

    private boolean decided = true;

    /** Whether no way was left out that may work another time. */
    boolean decided() {
        return decided;
    }

    /**
     * What a way gives; empty, with its reason added to {@code reasons}, if it does not work or that is undecided.
     *
     * @throws ModelException if the server stays busy or is gone
     */
    <T> Optional<T> attempt(String way, Supplier<T> asked, List<String> reasons) {
        for (int i = 1; ; i++) {
            try {
                return Optional.of(asked.get());
            } catch (ModelException e) {
                Optional<Kind> passing = passing(e);
                if (passing.isEmpty()) {
                    reasons.add(way + ": " + e.getMessage());
                    return Optional.empty();
                }
                if (!FAULTS.contains(passing.get())) {
                    throw e;
                }
                if (i == MOST) {
                    decided = false;
                    reasons.add("whether '" + way + "' works is undecided, the next examination tries it again: "
                            + e.getMessage());
                    return Optional.empty();
                }
            }
        }
    }

    private static Optional<Kind> passing(ModelException e) {
        return e instanceof RetriableModelException own
                ? Optional.of(own.kind())
                : e.getCause() instanceof RetriableModelException last ? Optional.of(last.kind()) : Optional.empty();
    }
}
