package io.irote.model.local;

import io.irote.model.local.graph.LogSum;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws tokens from logits: the likeliest one at temperature 0, else one from the nucleus, the fewest tokens that have
 * the probability mass {@code topP} together (arXiv 1904.09751).
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
        float[] cooled = new float[logits.length];
        float most = logits[likeliest(logits)];
        for (int i = 0; i < cooled.length; i++) {
            cooled[i] = (float) ((logits[i] - most) / temperature);
        }
        double normaliser = new LogSum(cooled.length).of(cooled);
        double[] probabilities = new double[cooled.length];
        for (int i = 0; i < cooled.length; i++) {
            probabilities[i] = Math.exp(cooled[i] - normaliser);
        }
        return probabilities;
    }

    private int drawn(double[] probabilities) {
        int[] tokens = topP < 1
                ? nucleus(probabilities)
                : IntStream.range(0, probabilities.length).toArray();
        double mass =
                IntStream.of(tokens).mapToDouble(token -> probabilities[token]).sum();
        double rest = random.nextDouble() * mass;
        for (int token : tokens) {
            rest -= probabilities[token];
            if (rest < 0) {
                return token;
            }
        }
        return tokens[tokens.length - 1];
    }

    private int[] nucleus(double[] probabilities) {
        // What is smaller cannot be in it: all such tokens together have less than the mass outside of it.
        double smallest = (1 - topP) / probabilities.length;
        int[] tokens = IntStream.range(0, probabilities.length)
                .filter(token -> probabilities[token] > smallest)
                .boxed()
                .sorted(Comparator.comparing((Integer token) -> -probabilities[token]))
                .mapToInt(Integer::intValue)
                .toArray();
        double mass = 0;
        int size = 0;
        while (size < tokens.length && mass < topP) {
            mass += probabilities[tokens[size++]];
        }
        return Arrays.copyOf(tokens, size);
    }
}
