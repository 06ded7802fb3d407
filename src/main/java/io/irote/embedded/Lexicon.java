package io.irote.embedded;

import io.irote.embedded.encoder.Vector;
import io.irote.embedded.encoder.WordPieces;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/**
 * The words whose probability a context can tilt, frozen when the engine starts: the whole content words of the texts
 * known by then, each with its direction.
 */
final class Lexicon {
    private static final int NONE = -1;
    private static final int SHORTEST = 3;

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

    /** The whole words among the pieces of some texts that say something. */
    static Lexicon of(Collection<WordPieces.Pieces> texts, BaseRates rates, WordDirections directions) {
        int[] ids = texts.stream()
                .flatMapToInt(Lexicon::wholeWords)
                .distinct()
                .filter(id -> rates.content(id) > 0)
                .sorted()
                .toArray();
        return new Lexicon(
                ids,
                Arrays.stream(ids).mapToDouble(rates::content).toArray(),
                Arrays.stream(ids).mapToObj(id -> directions.of(id).values()).toArray(float[][]::new));
    }

    private static IntStream wholeWords(WordPieces.Pieces pieces) {
        return IntStream.range(0, pieces.ids().length)
                .filter(i -> pieces.texts()[i].length() >= SHORTEST && !pieces.texts()[i].startsWith("##"))
                .map(i -> pieces.ids()[i]);
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
