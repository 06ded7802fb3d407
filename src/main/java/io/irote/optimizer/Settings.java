package io.irote.optimizer;

import java.util.OptionalInt;

/**
 * The numbers of METHOD §4.
 *
 * @param candidates K, 1 to 1000
 * @param behaviours M1, 0 to 100
 * @param samples M2, answers to each open task, 1 to 1000
 * @param compactness weight of TC, 0 to 1000; the method's is 1
 * @param beta β, weight of evocativeness, 0 to 1000
 * @param iterations T, the most iterations, at least 1
 * @param patience iterations that the incumbent must survive to end the run, at least 1
 * @param tolerance gain in J, nats, that a candidate must exceed to replace the incumbent, 0 to 1000
 * @param words the longest reflection, 5 to 1000
 * @param seed everything random follows from it
 * @param maxOutputTokens the most tokens that an answer to an open task may take, 16 to 1,000,000; absent for the usual 300
 */
public record Settings(
        int candidates,
        int behaviours,
        int samples,
        double compactness,
        double beta,
        int iterations,
        int patience,
        double tolerance,
        int words,
        long seed,
        OptionalInt maxOutputTokens) {
    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Settings {
        check("candidates", candidates, 1, 1000);
        check("behaviours", behaviours, 0, 100);
        check("samples", samples, 1, 1000);
        check("compactness", compactness, 0, 1000);
        check("beta", beta, 0, 1000);
        check("iterations", iterations, 1, Integer.MAX_VALUE);
        check("patience", patience, 1, Integer.MAX_VALUE);
        check("tolerance", tolerance, 0, 1000);
        check("words", words, 5, 1000);
        maxOutputTokens.ifPresent(most -> check("max-output-tokens", most, 16, 1_000_000));
    }

    /** The numbers with the usual limit of an answer. */
    public Settings(
            int candidates,
            int behaviours,
            int samples,
            double compactness,
            double beta,
            int iterations,
            int patience,
            double tolerance,
            int words,
            long seed) {
        this(
                candidates,
                behaviours,
                samples,
                compactness,
                beta,
                iterations,
                patience,
                tolerance,
                words,
                seed,
                OptionalInt.empty());
    }

    /** The same with another limit of an answer. */
    public Settings withMaxOutputTokens(OptionalInt most) {
        return new Settings(
                candidates, behaviours, samples, compactness, beta, iterations, patience, tolerance, words, seed, most);
    }

    /** Settings for scoring alone, where the numbers of the loop are the usual ones and of no account. */
    public static Settings scoring(int samples, long seed) {
        return new Settings(10, 3, samples, 1, 20, 2, 1e-3, 50, seed);
    }

    /** The numbers with TC weighed as the method does, by 1. */
    public Settings(
            int candidates,
            int behaviours,
            int samples,
            double beta,
            int iterations,
            int patience,
            double tolerance,
            int words,
            long seed) {
        this(candidates, behaviours, samples, 1, beta, iterations, patience, tolerance, words, seed);
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + " must be at least " + number(least) + ", not " + number(value));
        }
        if (value > most) {
            throw new IllegalArgumentException(name + " must be at most " + number(most) + ", not " + number(value));
        }
    }

    private static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
