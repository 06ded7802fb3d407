package io.irote.model.local;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws tokens from logits: the likeliest one at temperature 0, else one from the nucleus, the fewest tokens that have the
 * probability mass {@code topP} together (arXiv 1904.09751).
 *
 * @param temperature at least 0
 * @param topP in (0, 1]
 */
record Sampler(double temperature, double topP, SplittableRandom random) {

    int draw(float[] logits) {
        return temperature == 0 ? likeliest(logits) : drawn(probabilities(logits));
    }

    /** The first of several that are equally likely. */
    private static int likeliest(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    private double[] probabilities(float[] logits) {
        float[] cooled = logits.clone();
        for (int i = 0; i < cooled.length; i++) {
            cooled[i] = (float) (cooled[i] / temperature);
        }
        double normaliser = Logits.normaliser(cooled);
        double[] probabilities = new double[cooled.length];
        for (int i = 0; i < cooled.length; i++) {
            probabilities[i] = Math.exp(cooled[i] - normaliser);
        }
        return probabilities;
    }

    private int drawn(double[] probabilities) {
        // What is smaller cannot be in the nucleus: all such tokens together have less than the mass outside of it.
        double smallest = (1 - topP) / probabilities.length;
        int[] tokens = IntStream.range(0, probabilities.length)
                .filter(token -> probabilities[token] > smallest)
                .boxed()
                .sorted(Comparator.comparing((Integer token) -> -probabilities[token]))
                .mapToInt(Integer::intValue)
                .toArray();
        int size = 0;
        double mass = 0;
        while (size < tokens.length && mass < topP) {
            mass += probabilities[tokens[size++]];
        }
        return at(random.nextDouble() * mass, tokens, size, probabilities);
    }

    private static int at(double point, int[] tokens, int size, double[] probabilities) {
        double rest = point;
        for (int i = 0; i < size - 1; i++) {
            rest -= probabilities[tokens[i]];
            if (rest < 0) {
                return tokens[i];
            }
        }
        return tokens[size - 1];
    }
}
