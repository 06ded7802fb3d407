package io.irote.embedded.encoder;

import java.util.Optional;

/** How alike two sentences are to the embedded encoder: the cosine of their vectors, in [−1, 1]. */
public final class SentenceSimilarity {
    private final CachedVectors vectors;

    private SentenceSimilarity(Encoder encoder) {
        vectors = new CachedVectors(() -> encoder, Optional.empty());
    }

    /**
     * The encoder, ready to be asked.
     *
     * @throws io.irote.model.ModelException if its native library cannot be loaded on this machine
     */
    public static SentenceSimilarity load() {
        return new SentenceSimilarity(Natives.encoder());
    }

    public double between(String one, String other) {
        return vectors.of(one).dot(vectors.of(other));
    }
}
