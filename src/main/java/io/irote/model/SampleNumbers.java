package io.irote.model;

import java.util.Objects;

/**
 * The numbers of the samples that a seed draws, see {@link GenerationRequest#repeat}: no two seeds that differ by less than
 * 2⁴² have one in common, so that what they draw is independent. Seed 1, the usual one, counts from 0.
 */
public record SampleNumbers(long seed) {
    private static final long SEEDS = 1L << 42;
    private static final long EACH = 1L << 21;

    /**
     * The number of one of the samples of a prompt.
     *
     * @param index 0 to 2²¹ − 1
     */
    public long of(long index) {
        return Math.floorMod(seed - 1, SEEDS) * EACH + Objects.checkIndex(index, EACH);
    }
}
