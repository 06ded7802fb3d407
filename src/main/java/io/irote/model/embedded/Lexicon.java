package io.irote.model.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words whose probability a context can tilt, frozen when the engine starts: the whole content words of the texts
 * known by then, each with the direction of the bare word.
 */
final class Lexicon {
    private static final int NONE = -1;

    private final int[] ids;
    private final double[] weights;
    private final float[][] directions;
    private final int[] places = new int[WordPieces.VOCABULARY];

    private Lexicon(int[] ids, double[] weights, float[][] directions) {
        this.ids = ids;
        this.weights = weights;
        this.directions = directions;
        Arrays.fill(places, NONE);
        for (int place = 0; place < ids.length; place++) {
            places[ids[place]] = place;
        }
    }

    /** The candidate words of some texts, by ID. */
    static Map<Integer, String> words(Collection<WordPieces.Pieces> texts, BaseRates rates) {
        Map<Integer, String> words = new TreeMap<>();
        for (WordPieces.Pieces pieces : texts) {
            for (int i = 0; i < pieces.ids().length; i++) {
                String word = pieces.texts()[i];
                if (word.length() > 2 && !word.startsWith("##") && rates.content(pieces.ids()[i]) > 0) {
                    words.put(pieces.ids()[i], word);
                }
            }
        }
        return words;
    }

    /** @param directions of the words, in the order of their IDs */
    static Lexicon of(Map<Integer, String> words, BaseRates rates, List<Vector> directions) {
        return new Lexicon(
                words.keySet().stream().mapToInt(Integer::intValue).toArray(),
                words.keySet().stream().mapToDouble(rates::content).toArray(),
                directions.stream().map(Vector::values).toArray(float[][]::new));
    }

    int size() {
        return ids.length;
    }

    int id(int place) {
        return ids[place];
    }

    /** g of the word at a place. */
    double weight(int place) {
        return weights[place];
    }

    /** Where a word stands; negative if a context cannot tilt it. */
    int place(int id) {
        return places[id];
    }

    /** The projection of a direction on every word. */
    float[] project(Vector direction) {
        float[] values = direction.values();
        float[] projection = new float[ids.length];
        for (int place = 0; place < projection.length; place++) {
            float sum = 0;
            float[] word = directions[place];
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * word[i];
            }
            projection[place] = sum;
        }
        return projection;
    }
}
