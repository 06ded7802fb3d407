package io.irote.statistics.paired;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Distributions of paired differences, of a shape that the statistics have to stand. */
public enum Draws {
    NORMAL(0) {
        @Override
        public double next(RandomGenerator random) {
            return random.nextGaussian();
        }
    },
    /** Skewness 2. */
    EXPONENTIAL(1) {
        @Override
        public double next(RandomGenerator random) {
            return -Math.log(1 - random.nextDouble());
        }
    },
    /** Between two answers on a Likert scale. */
    LIKERT(0.15) {
        @Override
        public double next(RandomGenerator random) {
            return points(random.nextDouble(), 0.05, 0.25, 0.65, 0.9);
        }
    },
    /** Between scores of 0 to 10 that are spread unlike: beta variables of 4 and 2, and of 2 and 2. */
    BETA(10 * (4 / 6.0 - 0.5)) {
        @Override
        public double next(RandomGenerator random) {
            return 10 * (beta(4, 2, random) - beta(2, 2, random));
        }
    },
    /** Three tasks of four barely move, the fourth much and to one side. */
    FEW_MOVE(0.25 * 10 / 3) {
        @Override
        public double next(RandomGenerator random) {
            return random.nextInt(4) > 0 ? 0.1 * random.nextGaussian() : 10 * beta(2, 4, random);
        }
    },
    /** As between similar conditions: 70 % answer the same. */
    MOSTLY_EQUAL(0.2) {
        @Override
        public double next(RandomGenerator random) {
            return points(random.nextDouble(), 0.02, 0.08, 0.78, 0.92);
        }
    };

    final double mean;

    Draws(double mean) {
        this.mean = mean;
    }

    public abstract double next(RandomGenerator random);

    PairedDifferences sample(int n, RandomGenerator random) {
        return differences(IntStream.range(0, n).mapToDouble(i -> next(random)).toArray());
    }

    static PairedDifferences differences(double... values) {
        return PairedDifferences.of(values, new double[values.length]);
    }

    /** Of whole parameters, a quotient of sums of exponential variables. */
    private static double beta(int a, int b, RandomGenerator random) {
        double x = exponentials(a, random);
        return x / (x + exponentials(b, random));
    }

    private static double exponentials(int n, RandomGenerator random) {
        return IntStream.range(0, n).mapToDouble(i -> EXPONENTIAL.next(random)).sum();
    }

    /** −2 to 2, given the chances of at most −2, −1, 0 and 1. */
    private static int points(double u, double... atMost) {
        return (int) IntStream.range(0, atMost.length)
                        .filter(i -> u >= atMost[i])
                        .count()
                - 2;
    }
}
