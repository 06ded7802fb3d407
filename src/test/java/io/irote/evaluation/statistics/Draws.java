package io.irote.evaluation.statistics;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Distributions of paired differences, of a shape that the statistics have to stand. */
enum Draws {
    NORMAL(0) {
        @Override
        double next(RandomGenerator random) {
            return random.nextGaussian();
        }
    },
    /** Skewness 2. */
    EXPONENTIAL(1) {
        @Override
        double next(RandomGenerator random) {
            return -Math.log(1 - random.nextDouble());
        }
    },
    /** Between two answers on a Likert scale. */
    LIKERT(0.15) {
        @Override
        double next(RandomGenerator random) {
            return points(random.nextDouble(), 0.05, 0.25, 0.65, 0.9);
        }
    },
    /** As between similar conditions: 70 % answer the same. */
    MOSTLY_EQUAL(0.2) {
        @Override
        double next(RandomGenerator random) {
            return points(random.nextDouble(), 0.02, 0.08, 0.78, 0.92);
        }
    };

    final double mean;

    Draws(double mean) {
        this.mean = mean;
    }

    abstract double next(RandomGenerator random);

    PairedDifferences sample(int n, RandomGenerator random) {
        return differences(IntStream.range(0, n).mapToDouble(i -> next(random)).toArray());
    }

    static PairedDifferences differences(double... values) {
        return PairedDifferences.of(values, new double[values.length]);
    }

    /** −2 to 2, given the chances of at most −2, −1, 0 and 1. */
    private static int points(double u, double... atMost) {
        return (int) IntStream.range(0, atMost.length)
                        .filter(i -> u >= atMost[i])
                        .count()
                - 2;
    }
}
