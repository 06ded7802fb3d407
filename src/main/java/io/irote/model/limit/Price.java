package io.irote.model.limit;

import io.irote.model.call.Tokens;

/**
 * What tokens cost, per million, in US dollars.
 *
 * @param prompt at least 0
 * @param completion at least 0
 */
public record Price(double prompt, double completion) {
    /** Of a model that costs nothing. */
    public static final Price NONE = new Price(0, 0);

    private static final double MILLION = 1e6;

    /**
     * @throws IllegalArgumentException if a price is negative or no number
     */
    public Price {
        if (!(prompt >= 0 && completion >= 0)) {
            throw new IllegalArgumentException("a price is 0 or more, not " + prompt + " or " + completion);
        }
    }

    /** The cost in US dollars. */
    public double of(Tokens tokens) {
        return (prompt * tokens.prompt() + completion * tokens.completion()) / MILLION;
    }
}
