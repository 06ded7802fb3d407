package io.irote.model.chat;

/**
 * The seed that a server is sent for a sample's number. Servers take 31 bits, some of them a negative seed for none. Two
 * numbers have two seeds: those from 0 to 2³⁰ − 1 are their own, those of second tries ({@code ~n}, n below 2²⁹) follow, and
 * the rest, which is rare, has the last quarter of all seeds, where two meet with probability 2⁻²⁹.
 */
public final class ServerSeed {
    private static final int FIRST = 1 << 30;
    private static final int SECOND = 1 << 29;
    private static final int REST_BITS = 29;

    private ServerSeed() {}

    /** The seed, at least 0, of the sample of a number, see {@link io.irote.model.GenerationRequest#repeat}. */
    public static int of(long sample) {
        if (sample >= 0 && sample < FIRST) {
            return (int) sample;
        }
        if (sample < 0 && ~sample < SECOND) {
            return FIRST + (int) ~sample;
        }
        return FIRST + SECOND + (int) (mixed(sample) >>> (Long.SIZE - REST_BITS));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014), by which every bit depends on all. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
