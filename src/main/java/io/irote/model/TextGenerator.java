package io.irote.model;

import java.util.List;

/** Writes text. */
@FunctionalInterface
public interface TextGenerator {
    /**
     * The texts written to each request, in request order.
     *
     * @throws ModelException if a request cannot be answered; an error never becomes a text
     */
    List<Generation> generate(List<GenerationRequest> requests);

    /**
     * The same, where one request without a text takes no other with it.
     *
     * @throws ModelException if the model cannot be used at all
     */
    default List<Outcome<Generation>> generateEach(List<GenerationRequest> requests) {
        return Outcome.answered(generate(requests));
    }
}
