package io.irote.model.cache;

import java.util.List;

/**
 * What a cache holds.
 *
 * @param answers by model and port
 * @param documents what is known about models
 * @param bytes on disk
 */
public record CacheStats(List<Share> answers, long documents, long bytes) {
    /** The answers of one port of a model, and what they would cost again. */
    public record Share(String model, String port, long answers, long promptTokens, long completionTokens) {}

    public CacheStats {
        answers = List.copyOf(answers);
    }
}
