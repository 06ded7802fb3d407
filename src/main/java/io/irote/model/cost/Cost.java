package io.irote.model.cost;

/**
 * What a part of a program asks at most.
 *
 * @param first where every answer can be used
 * @param again more, where none of these answers can be
 */
public record Cost(Effort first, Effort again) {
    public static final Cost NONE = once(Effort.NONE);

    /** Of questions that are asked once, whatever the answers. */
    public static Cost once(Effort effort) {
        return new Cost(effort, Effort.NONE);
    }

    /** Of questions that are asked a second time. */
    public static Cost twice(Effort effort) {
        return new Cost(effort, effort);
    }

    public Cost plus(Cost other) {
        return new Cost(first.plus(other.first), again.plus(other.again));
    }

    public Cost times(long n) {
        return new Cost(first.times(n), again.times(n));
    }
}
