package io.irote.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks once more, with another sample of the same prompt, where an answer cannot be used. Greedy answers have no other
 * sample: they would come back the same.
 */
public final class SecondTry {
    private SecondTry() {}

    /** Whether the answer to the request of a number can be used. */
    @FunctionalInterface
    public interface Usable {
        boolean test(int request, Generation answer);
    }

    /**
     * What came of each request, in request order; one that cannot be used is the second of its kind. What failed for good
     * is not asked again. Takes two batches at most.
     */
    public static List<Outcome<Generation>> attempt(
            TextGenerator texts, List<GenerationRequest> requests, Usable usable) {
        List<Outcome<Generation>> outcomes = new ArrayList<>(texts.generateEach(requests));
        List<Integer> again = IntStream.range(0, outcomes.size())
                .filter(i -> requests.get(i).temperature() > 0 && isWorthAnother(i, outcomes.get(i), usable))
                .boxed()
                .toList();
        if (!again.isEmpty()) {
            Iterator<Outcome<Generation>> second = texts.generateEach(
                            again.stream().map(i -> another(requests.get(i))).toList())
                    .iterator();
            again.forEach(i -> outcomes.set(i, second.next()));
        }
        return outcomes;
    }

    private static boolean isWorthAnother(int request, Outcome<Generation> outcome, Usable usable) {
        return outcome instanceof Outcome.Missing<Generation> missing
                ? missing.status() == Outcome.Status.REFUSED
                : !usable.test(request, outcome.orElseThrow());
    }

    /** Its repeat number is negative where the first one's is not: no first sample has it. */
    private static GenerationRequest another(GenerationRequest request) {
        return new GenerationRequest(
                request.prompt(), request.temperature(), request.maxTokens(), ~request.repeat(), request.form());
    }
}
