package io.irote.model;

import java.util.Optional;

/**
 * Asks for one text after a prompt.
 *
 * @param temperature sampling temperature, at least 0; 0 is greedy
 * @param maxTokens the longest answer, in tokens, at least 1
 * @param repeat which of several independent samples of the same prompt this is; also seeds the sample where the
 *     model can be seeded
 * @param form what the answer must be where the model can be held to it; the prompt asks for it, too
 */
public record GenerationRequest(
        Prompt prompt, double temperature, int maxTokens, long repeat, Optional<AnswerLists> form) {
    public GenerationRequest {
        if (!(temperature >= 0) || maxTokens < 1) {
            throw new IllegalArgumentException("temperature " + temperature + ", max tokens " + maxTokens);
        }
    }

    /** Asks for a free text. */
    public GenerationRequest(Prompt prompt, double temperature, int maxTokens, long repeat) {
        this(prompt, temperature, maxTokens, repeat, Optional.empty());
    }
}
