package io.irote.statistics.reliability;

/**
 * The reliability of a scale, three ways.
 *
 * @param alpha Cronbach's α
 * @param lambda6 Guttman's λ6
 * @param omega McDonald's ω of one factor
 */
public record Reliability(double alpha, double lambda6, double omega) {
    /**
     * The ω from which answers are too alike. Scales that people answer stay below it; personas that answer every item
     * of a trait in one way do not.
     */
    public static final double TOO_HIGH = 0.97;

    /**
     * The reliability of a scale of three items or more, missing answers left out pairwise.
     *
     * @throws IllegalArgumentException for two items
     * @throws io.irote.statistics.UndefinedStatisticException if the data leave one of them without a value
     */
    public static Reliability of(ResponseMatrix responses) {
        return new Reliability(CronbachAlpha.of(responses), GuttmanLambda6.of(responses), McDonaldOmega.of(responses));
    }

    /** Whether the items were answered as if they were one: a failure of the respondents, not a good scale. */
    public boolean isTooHigh() {
        return omega >= TOO_HIGH;
    }
}
