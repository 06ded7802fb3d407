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

    /** The tokens wanted after a position that it asks about. */
    int[] wanted(int position) {
        return wanted[position - first];
    }

    int length() {
        return ids.length;
    }

    int[] ids(int from, int to) {
        return Arrays.copyOfRange(ids, from, to);
    }

    /** Where it leaves a longer one, or one of the same length: the end of that if it is a beginning of it. */
    int fork(Query longer) {
        int differing = Arrays.mismatch(ids, 0, ids.length, longer.ids, 0, ids.length);
        return differing < 0 ? longer.length() : differing;
    }
}
