package io.irote.model;

/**
 * Asks for one text after a prompt.
 *
 * @param temperature sampling temperature, at least 0; 0 is greedy
 * @param maxTokens the longest answer, in tokens, at least 1
 * @param repeat which of several independent samples of the same prompt this is; also seeds the sample where the
 *     model can be seeded
 */
public record GenerationRequest(Prompt prompt, double temperature, int maxTokens, long repeat) {
    public GenerationRequest {
        if (!(temperature >= 0) || maxTokens < 1) {
            throw new IllegalArgumentException("temperature " + temperature + ", max tokens " + maxTokens);
        }
    }
}
