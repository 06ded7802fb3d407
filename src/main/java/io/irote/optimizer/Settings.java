package io.irote.optimizer;

/**
 * The numbers of METHOD §4.
 *
 * @param candidates K, at least 1
 * @param behaviours M1, at least 0
 * @param samples M2, answers to each open task, at least 1
 * @param beta β, weight of evocativeness, at least 0
 * @param iterations T, the most iterations, at least 1
 * @param patience iterations that the incumbent must survive to end the run, at least 1
 * @param tolerance gain in J, nats, that a candidate must exceed to replace the incumbent, at least 0
 * @param words the longest reflection, at least 5
 * @param seed everything random follows from it
 */
public record Settings(
        int candidates,
        int behaviours,
        int samples,
        double beta,
        int iterations,
        int patience,
        double tolerance,
        int words,
        long seed) {
    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Settings {
        atLeast("candidates", candidates, 1);
        atLeast("behaviours", behaviours, 0);
        atLeast("samples", samples, 1);
        atLeast("beta", beta, 0);
        atLeast("iterations", iterations, 1);
        atLeast("patience", patience, 1);
        atLeast("tolerance", tolerance, 0);
        atLeast("words", words, 5);
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be at least " + number(least) + ", not " + number(value));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
