package io.irote.model.local;

import java.util.Arrays;

/**
 * Asks for the natural-log probabilities of tokens at the end of a text.
 *
 * @param ids the text, at least one token
 * @param first the first position that is asked about
 * @param wanted the tokens wanted after position {@code first}, after the next one, and so on to the last
 */
record Query(int[] ids, int first, int[][] wanted) {
    /** Asks for each token of a continuation after those of a context. */
    static Query of(int[] context, int[] continuation) {
        int[] ids = Arrays.copyOf(context, context.length + continuation.length - 1);
        System.arraycopy(continuation, 0, ids, context.length, continuation.length - 1);
        int[][] wanted =
                Arrays.stream(continuation).mapToObj(id -> new int[] {id}).toArray(int[][]::new);
        return new Query(ids, context.length - 1, wanted);
    }

    int length() {
        return ids.length;
    }

    int[] ids(int from, int to) {
        return Arrays.copyOfRange(ids, from, to);
    }

    /** How many tokens from the beginning on this one and another one have in common, and need not be asked about. */
    int shared(Query other) {
        int most = Math.min(first, other.first);
        int differing = Arrays.mismatch(ids, 0, most, other.ids, 0, most);
        return differing < 0 ? most : differing;
    }
}
