package io.irote.model.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Queries that are answered by one run behind the same cache, or a single one that may be too long for that.
 *
 * @param read how many tokens of each the cache has read
 */
record Batch(int read, List<Query> queries) {
    Batch {
        queries = List.copyOf(queries);
    }

    /** Queries of about the same length together, as shorter ones are padded. */
    static List<Batch> of(int read, List<Query> queries, Limits limits) {
        List<Batch> batches = new ArrayList<>();
        Batch batch = new Batch(read, List.of());
        for (Query query :
                queries.stream().sorted(Comparator.comparing(Query::length)).toList()) {
            Batch longer = batch.with(query);
            if (longer.fits(limits) || batch.queries.isEmpty()) {
                batch = longer;
            } else {
                batches.add(batch);
                batch = new Batch(read, List.of(query));
            }
        }
        if (!batch.queries.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private Batch with(Query query) {
        List<Query> more = new ArrayList<>(queries);
        more.add(query);
        return new Batch(read, more);
    }

    boolean fits(Limits limits) {
        int rows = queries.size();
        int width = queries.stream().mapToInt(Query::length).max().orElseThrow() - read;
        return rows <= limits.rows(read)
                && (long) rows * width <= limits.tokens()
                && (long) rows * asked() <= limits.positions();
    }

    /** How many positions, from the end of the longest row on, hold all that is asked about. */
    int asked() {
        int longest = queries.stream().mapToInt(Query::length).max().orElseThrow();
        return longest - queries.stream().mapToInt(Query::first).min().orElseThrow();
    }

    Feed feed() {
        return new Feed(
                queries.stream().map(query -> query.ids(read, query.length())).toList());
    }
}
