package io.irote.statistics;

/**
 * A confidence interval, both ends included, in the unit of what it was made of.
 *
 * @param level nominal coverage, in (0, 1)
 */
public record Interval(double low, double high, double level) {
    /** @throws IllegalArgumentException if the ends are not in order or the level is no coverage */
    public Interval {
        requireLevel(level);
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval cannot go from " + low + " to " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence level " + level + " is not between 0 and 1");
        }
    }
}
