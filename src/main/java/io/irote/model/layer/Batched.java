package io.irote.model.layer;

import io.irote.model.Caller;
import io.irote.model.Reply;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A port over a caller: equal requests of a batch are asked once, those that the cache can answer not at all, the others
 * in few calls, several at a time.
 */
record Batched<Q, A>(
        Caller<Q, A> caller, Answers<Q, A> answers, Notes<Q, A> notes, Slots slots, InFlight inFlight) {
    /** The answers, in request order. */
    List<A> ask(List<Q> requests) {
        return inFlight.ask(requests, answers::key, this::askOwn, notes::hits);
    }

    /** Asks what nobody else is asking. The cache is looked into now, as others keep their answers before they land. */
    private List<A> askOwn(List<Q> requests) {
        Set<Q> distinct = new LinkedHashSet<>(requests);
        Map<Q, A> known = new HashMap<>(answers.find(distinct));
        notes.hits(distinct.stream().filter(known::containsKey).toList());
        distinct.removeAll(known.keySet());
        List<List<Q>> chunks = Chunks.of(distinct, caller, slots.count());
        List<Reply<A>> replies = slots.each(chunks, caller::call);
        for (int i = 0; i < chunks.size(); i++) {
            for (int j = 0; j < chunks.get(i).size(); j++) {
                known.put(chunks.get(i).get(j), replies.get(i).answers().get(j));
            }
        }
        return requests.stream().map(known::get).toList();
    }
}
