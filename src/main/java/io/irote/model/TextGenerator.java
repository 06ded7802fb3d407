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
}
