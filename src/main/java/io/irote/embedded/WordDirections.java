package io.irote.embedded;

import io.irote.embedded.encoder.Encoder;
import io.irote.embedded.encoder.Vector;
import io.irote.embedded.encoder.WordPieces;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * u_w: where a word points, the mean of the trait texts that it stands in. The encoder's vector of the bare word is no
 * better at telling traits apart, and the thousand of them would double the time of a cold start.
 */
final class WordDirections {
    private final Map<Integer, Vector> sums = new HashMap<>();

    WordDirections(Collection<String> texts, WordPieces wordPieces, Space space) {
        for (String text : texts) {
            Vector direction = space.of(text);
            Arrays.stream(wordPieces.ids(text))
                    .distinct()
                    .forEach(id -> sums.merge(id, direction, (sum, one) -> sum.plus(1, one)));
        }
    }

    /** The unit direction of a word; zero for a word that stands in none of the texts. */
    Vector of(int id) {
        return sums.getOrDefault(id, Vector.zero(Encoder.DIMENSIONS)).unit();
    }
}
