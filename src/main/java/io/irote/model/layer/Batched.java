package io.irote.model.layer;

import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.model.call.Caller;
import io.irote.model.limit.Slots;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A port over a caller: equal requests of a batch are asked once, those that the cache can answer not at all, the
 * others in few calls, several at a time. A request that cannot be answered takes no other with it.
 */
record Batched<Q, A>(
        Caller<Q, A> caller, CachedAnswers<Q, A> answers, Notes<Q, A> notes, Slots slots, InFlight inFlight) {
    /**
     * The answers, in request order.
     *
     * @throws UnansweredException if one is missing
     */
    List<A> ask(List<Q> requests) {
        return Outcome.allOf(attempt(requests));
    }

    /**
     * What came of each request, in request order.
     *
     * @throws ModelException if the model cannot be used, see {@link Refusals}
     */
    List<Outcome<A>> attempt(List<Q> requests) {
        return inFlight.ask(requests, answers::key, this::attemptOwn, notes::hits);
    }

    /** Asks what nobody else is asking. The cache is looked into now, as others keep their answers before they land. */
    private List<Outcome<A>> attemptOwn(List<Q> requests) {
        Set<Q> distinct = new LinkedHashSet<>(requests);
        Map<Q, Outcome<A>> outcomes = new HashMap<>();
        answers.find(distinct).forEach((request, answer) -> outcomes.put(request, new Outcome.Answered<>(answer)));
        notes.hits(distinct.stream().filter(outcomes::containsKey).toList());
        Refusals<Q> refusals = outcomes.isEmpty() ? Refusals.ofFirst(distinct, answers.kind()) : Refusals.ofSome();
        distinct.removeAll(outcomes.keySet());
        List<List<Q>> chunks = Chunks.of(distinct, caller, slots.count());
        List<List<Outcome<A>>> replies = slots.each(chunks, chunk -> attempt(chunk, refusals));
        for (int i = 0; i < chunks.size(); i++) {
            for (int j = 0; j < chunks.get(i).size(); j++) {
                outcomes.put(chunks.get(i).get(j), replies.get(i).get(j));
            }
        }
        return requests.stream().map(outcomes::get).toList();
    }

    /** One call; where it cannot be answered as a whole, one for each request. */
    private List<Outcome<A>> attempt(List<Q> chunk, Refusals<Q> refusals) {
        try {
            return Outcome.answered(caller.call(chunk).answers());
        } catch (UnansweredException e) {
            if (chunk.size() > 1) {
                return chunk.stream()
                        .flatMap(request -> attempt(List.of(request), refusals).stream())
                        .toList();
            }
            refusals.add(answers.kind().subject().apply(chunk.get(0)), e);
            return List.of(e.missing());
        }
    }
}
