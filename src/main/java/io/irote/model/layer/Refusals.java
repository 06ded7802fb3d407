package io.irote.model.layer;

import io.irote.model.UnansweredException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests of a batch that could not be answered. Where a batch of which nothing is known yet begins with
 * {@value #FIRST} different prompts that all cannot, it is the model that cannot, and the rest is not asked. Safe for use
 * by several threads.
 */
final class Refusals<Q> {
    static final int FIRST = 8;

    private final Set<Object> first;
    private final Set<Object> refused = new HashSet<>();

    private Refusals(Set<Object> first) {
        this.first = first;
    }

    /** Of a batch of which no answer is known. */
    static <Q> Refusals<Q> ofFirst(Collection<Q> requests, Kind<Q, ?> kind) {
        return new Refusals<>(
                requests.stream().map(kind.subject()).distinct().limit(FIRST).collect(Collectors.toSet()));
    }

    /** Of a batch of which some answers are known: the model can answer. */
    static <Q> Refusals<Q> ofSome() {
        return new Refusals<>(Set.of());
    }

    /** @throws UnansweredException the failure, if it shows that the model cannot answer */
    synchronized void add(Object subject, UnansweredException failure) {
        refused.add(subject);
        if (first.size() == FIRST && refused.containsAll(first)) {
            throw failure;
        }
    }
}
