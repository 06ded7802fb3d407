package io.irote.model.local;

/**
 * A text to be read behind a cache.
 *
 * @param past the row of the cache that it goes on from
 * @param prefix what reading it answers
 * @param end how much of the family's longest text is read
 */
record Row(int past, SharedPrefix prefix, int end) {
    int[] ids(int from, int to) {
        return prefix.ids(from, to);
    }

    Row to(int sooner) {
        return new Row(past, prefix, sooner);
    }
}
