package io.irote.model.local;

import java.util.ArrayList;
import java.util.List;

/** How the texts of queries part behind a cache. */
final class PrefixTree {
    /** Where fewer tokens are saved, another run costs more than reading them again. */
    private static final int WORTHWHILE = 16;

    private final int read;
    private final List<Row> ends = new ArrayList<>();
    private final List<Row> stems = new ArrayList<>();

    /**
     * @param read how many tokens the cache has read
     * @param queries those that go on from each row of the cache
     */
    PrefixTree(int read, List<List<Query>> queries) {
        this.read = read;
        for (int row = 0; row < queries.size(); row++) {
            grow(row, read, queries.get(row));
        }
    }

    /** Those that share nothing worthwhile, to be read to their ends. */
    List<Row> ends() {
        return ends;
    }

    /** What several of them begin with, to be read first. */
    List<Row> stems() {
        return stems;
    }

    /** @param depth all of the queries have this many tokens in common */
    private void grow(int row, int depth, List<Query> queries) {
        for (SharedPrefix prefix : SharedPrefix.at(depth, queries)) {
            int fork = prefix.fork();
            if (prefix.beyond(fork).isEmpty()) {
                ends.add(new Row(row, prefix, fork));
            } else if (saved(prefix, read, fork) >= WORTHWHILE) {
                stems.add(new Row(row, prefix, fork));
            } else {
                part(row, prefix, fork);
            }
        }
    }

    private void part(int row, SharedPrefix prefix, int fork) {
        List<Query> within = prefix.within(fork);
        if (!within.isEmpty()) {
            ends.add(new Row(row, new SharedPrefix(within), new SharedPrefix(within).length()));
        }
        grow(row, fork, prefix.beyond(fork));
    }

    /** How many tokens need not be read again if those from one to another are read once. */
    private static int saved(SharedPrefix prefix, int from, int to) {
        return (prefix.beyond(to).size() - 1) * (to - from);
    }

    /** Whether stems may end where the shortest does: what they go on with is read again soon enough. */
    static boolean areAlike(List<Row> stems) {
        int end = stems.stream().mapToInt(Row::end).min().orElseThrow();
        return stems.stream().allMatch(stem -> saved(stem.prefix(), end, stem.end()) < WORTHWHILE);
    }
}
