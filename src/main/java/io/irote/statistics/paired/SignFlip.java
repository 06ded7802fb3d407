package io.irote.statistics.paired;

import io.irote.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.util.KthSelector;

/**
 * The two-sided sign-flip test that the mean paired difference is 0 (Fisher 1935, chapter 3), and the interval of the
 * mean that is its inversion: all values that the test does not reject.
 *
 * <p>Were the conditions alike, each difference could as well have had the other sign. If the mean were δ, that would
 * hold for what is left of each difference without δ; and the pattern that flips some tasks reaches the observed mean
 * as long as δ is beyond the mean of those tasks alone. So the ordered {@link FlippedMeans} give both at once: p counts
 * those beyond 0, the interval ends where the count becomes rare (Hartigan 1969). Being one count, the interval
 * excludes 0 exactly when p is below {@value #RARE}.
 *
 * @param pValue in (0, 1]: the chance of a mean at least as far from 0 as the observed one
 * @param interval of the mean; empty below six tasks, where no pattern is rare enough to exclude any value
 */
public record SignFlip(double pValue, Optional<Interval> interval) {
    /** Below this p a difference is more than chance, and beyond this chance the interval ends. */
    public static final double RARE = 0.05;

    /** The nominal coverage of intervals. */
    public static final double LEVEL = 1 - RARE;

    private static final int DRAWS = 9_999;

    /**
     * Tests differences, whose order does not count.
     *
     * @param seed of the patterns, where they are too many to count all
     */
    public static SignFlip of(PairedDifferences differences, long seed) {
        return of(differences, DRAWS, seed);
    }

    static SignFlip of(PairedDifferences differences, int draws, long seed) {
        double[] means = FlippedMeans.of(differences, draws, new SplittableRandom(seed));
        return new SignFlip(pValue(means), interval(means, differences.mean()));
    }

    /** Patterns come in mirrored pairs, of which one is beyond 0 and the other not, unless it is 0. */
    private static double pValue(double[] means) {
        double pairs = means.length / 2.0;
        long below = Arrays.stream(means).filter(mean -> mean <= 0).count();
        long above = Arrays.stream(means).filter(mean -> mean >= 0).count();
        return Math.min(1, Math.min(below, above) / pairs);
    }

    /** From the first to the last value that is not rare. The mean is one of them, but for rounding. */
    private static Optional<Interval> interval(double[] means, double mean) {
        int least = (int) Math.ceil(RARE * (means.length / 2));
        double low = select(means, least - 1);
        double high = select(means, means.length - least);
        return Double.isFinite(low)
                ? Optional.of(new Interval(Math.min(low, mean), Math.max(high, mean), LEVEL))
                : Optional.empty();
    }

    private static double select(double[] means, int place) {
        return new KthSelector().select(means, null, place);
    }
}
