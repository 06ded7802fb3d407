package io.irote.model.local;

import java.util.ArrayList;
import java.util.List;

/** How the texts of queries part behind a cache. */
final class Branches {
    /** Where fewer tokens are saved, another run costs more than reading them again. */
    private static final int WORTHWHILE = 16;

    private final int read;
    private final List<Row> ends = new ArrayList<>();
    private final List<Row> stems = new ArrayList<>();

    /**
     * @param read how many tokens the cache has read
     * @param queries those that go on from each row of the cache
     */
    Branches(int read, List<List<Query>> queries) {
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
        for (Family family : Family.at(depth, queries)) {
            int fork = family.fork();
            if (family.beyond(fork).isEmpty()) {
                ends.add(new Row(row, family, fork));
            } else if (saved(family, read, fork) >= WORTHWHILE) {
                stems.add(new Row(row, family, fork));
            } else {
                part(row, family, fork);
            }
        }
    }

    private void part(int row, Family family, int fork) {
        List<Query> within = family.within(fork);
        if (!within.isEmpty()) {
            ends.add(new Row(row, new Family(within), new Family(within).length()));
        }
        grow(row, fork, family.beyond(fork));
    }

    /** How many tokens need not be read again if those from one to another are read once. */
    private static int saved(Family family, int from, int to) {
        return (family.beyond(to).size() - 1) * (to - from);
    }

    /** Whether stems may end where the shortest does: what they go on with is read again soon enough. */
    static boolean areAlike(List<Row> stems) {
        int end = stems.stream().mapToInt(Row::end).min().orElseThrow();
        return stems.stream().allMatch(stem -> saved(stem.family(), end, stem.end()) < WORTHWHILE);
    }
}
