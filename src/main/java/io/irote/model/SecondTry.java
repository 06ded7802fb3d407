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

    /** The answers in request order; one that cannot be used is the second of its kind. Takes two batches at most. */
    public static List<Generation> generate(TextGenerator texts, List<GenerationRequest> requests, Usable usable) {
        List<Generation> answers = new ArrayList<>(texts.generate(requests));
        List<Integer> again = IntStream.range(0, answers.size())
                .filter(i -> requests.get(i).temperature() > 0 && !usable.test(i, answers.get(i)))
                .boxed()
                .toList();
        if (!again.isEmpty()) {
            Iterator<Generation> second = texts.generate(
                            again.stream().map(i -> another(requests.get(i))).toList())
                    .iterator();
            again.forEach(i -> answers.set(i, second.next()));
        }
        return answers;
    }

    /** Its repeat number is negative where the first one's is not: no first sample has it. */
    private static GenerationRequest another(GenerationRequest request) {
        return new GenerationRequest(
                request.prompt(), request.temperature(), request.maxTokens(), ~request.repeat(), request.form());
    }
}
