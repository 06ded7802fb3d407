package io.irote.model.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * u_w: where words point. Half the bare word as the encoder sees it, which knows synonyms, and half the mean of the
 * trait texts that it stands in, which knows how the catalogue uses it; together they tell traits apart better than
 * either alone.
 */
final class WordDirections {
    private final Map<Integer, Vector> used = new HashMap<>();

    WordDirections(Collection<String> texts, WordPieces wordPieces, Space space) {
        for (String text : texts) {
            Vector direction = space.of(text);
            Arrays.stream(wordPieces.ids(text))
                    .distinct()
                    .forEach(id -> used.merge(id, direction, (sum, one) -> sum.plus(1, one)));
        }
    }

    /** The directions of some words, in the order of the map. */
    List<Vector> of(Map<Integer, String> words, CachedVectors vectors) {
        List<Vector> bare = words.values().stream().map(vectors::of).toList();
        Vector centre = bare.isEmpty() ? Vector.zero(Encoder.DIMENSIONS) : Vector.mean(bare);
        return words.entrySet().stream()
                .map(word ->
                        direction(word.getKey(), vectors.of(word.getValue()).minus(centre)))
                .toList();
    }

    private Vector direction(int id, Vector bare) {
        Vector use = used.getOrDefault(id, Vector.zero(Encoder.DIMENSIONS));
        return bare.unit().plus(1, use.unit()).unit();
    }
}
