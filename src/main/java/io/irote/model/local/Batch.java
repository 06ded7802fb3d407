package io.irote.model.local;

import io.irote.model.local.graph.Feed;
import io.irote.model.local.graph.GraphLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Texts that are read by one run behind the same cache, or a single one that may be too long for that.
 *
 * @param read how many tokens of each the cache has read
 */
record Batch(int read, List<Row> rows) {
    Batch {
        rows = List.copyOf(rows);
    }

    /** Texts of about the same length together, as many as fit. */
    static List<Batch> of(int read, List<Row> rows, Predicate<Batch> fits) {
        List<Batch> batches = new ArrayList<>();
        for (Row row : rows.stream().sorted(Comparator.comparing(Row::end)).toList()) {
            Batch last = batches.isEmpty() ? new Batch(read, List.of()) : batches.remove(batches.size() - 1);
            Batch longer = last.with(row);
            if (last.rows.isEmpty() || fits.test(longer)) {
                batches.add(longer);
            } else {
                batches.add(last);
                batches.add(new Batch(read, List.of(row)));
            }
        }
        return batches;
    }

    private Batch with(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new Batch(read, more);
    }

    /** Whether one run may read it. */
    boolean fits(GraphLimits limits) {
        int count = rows.size();
        return count <= limits.rows(read)
                && (long) count * (end() - read) <= limits.tokens()
                && (long) count * asked(read, end()) <= limits.positions();
    }

    /** Where the longest row ends. */
    int end() {
        return rows.stream().mapToInt(Row::end).max().orElseThrow();
    }

    /** How many of the last positions between two hold all that is asked about there. */
    int asked(int from, int to) {
        return Math.max(0, to - Math.max(from, first()));
    }

    private int first() {
        return rows.stream().mapToInt(row -> row.prefix().first()).min().orElseThrow();
    }

    /** How far one run may read a single row from a position. */
    int reach(int from, GraphLimits limits) {
        return Math.min(from + limits.tokens(), Math.max(from, first()) + limits.positions());
    }

    /** The same rows, all of which end where the shortest does. */
    Batch cut() {
        int end = rows.stream().mapToInt(Row::end).min().orElseThrow();
        return new Batch(read, rows.stream().map(row -> row.to(end)).toList());
    }

    Feed feed(int from, int to) {
        return new Feed(
                rows.stream().map(row -> row.ids(from, Math.min(to, row.end()))).toList());
    }

    /** The rows of the cache that its rows go on from. */
    int[] pasts() {
        return rows.stream().mapToInt(Row::past).toArray();
    }

    /** What is left to be asked about each row. */
    List<List<Query>> beyond() {
        return rows.stream().map(row -> row.prefix().beyond(row.end())).toList();
    }
}
