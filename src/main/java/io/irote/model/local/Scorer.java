package io.irote.model.local;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answers queries with few computations: what several texts begin with is read once, and what remains of them is read in
 * batches behind its cache.
 */
final class Scorer {
    /** Where fewer tokens are saved, another run costs more than reading them again. */
    private static final int WORTHWHILE = 16;

    private static final int ASKED = -1;

    private final Graph graph;
    private final Limits limits;

    Scorer(Graph graph, Limits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    /** The natural-log probabilities of the wanted tokens of each query, in query order. */
    List<double[][]> score(List<Query> queries) {
        Map<Query, double[][]> answers = new IdentityHashMap<>();
        try (Cache nothing = graph.empty(1)) {
            behind(nothing, queries, answers);
        }
        return queries.stream().map(answers::get).toList();
    }

    /** All of the queries begin with what the cache has read. */
    private void behind(Cache past, List<Query> queries, Map<Query, double[][]> answers) {
        List<Query> alone = new ArrayList<>();
        branch(past, past.tokens(), queries, alone, answers);
        Batch.of(past.tokens(), alone, limits).forEach(batch -> answer(past, batch, answers));
    }

    /**
     * Reads what families of queries have in common.
     *
     * @param depth all of the queries have this many tokens in common, of which the cache may have read fewer
     * @param alone is given the queries that share nothing worthwhile behind the cache
     */
    private void branch(Cache past, int depth, List<Query> queries, List<Query> alone, Map<Query, double[][]> answers) {
        for (List<Query> family : families(depth, queries)) {
            int shared = shared(family);
            int saved = (family.size() - 1) * (shared - past.tokens());
            if (family.size() == 1 || shared == depth) {
                alone.addAll(family);
            } else if (saved < WORTHWHILE) {
                branch(past, shared, family, alone, answers);
            } else {
                try (Tape tape = tape(past)) {
                    tape.readTo(shared, family.get(0).ids());
                    behind(tape.cache(), family, answers);
                }
            }
        }
    }

    /** The queries by their next token, in order of appearance; together those that are asked about it. */
    private static Collection<List<Query>> families(int depth, List<Query> queries) {
        Map<Integer, List<Query>> families = new LinkedHashMap<>();
        for (Query query : queries) {
            int next = query.first() > depth ? query.ids()[depth] : ASKED;
            families.computeIfAbsent(next, token -> new ArrayList<>()).add(query);
        }
        return families.values();
    }

    /** How many tokens all of them have in common. */
    private static int shared(List<Query> family) {
        return family.stream().mapToInt(family.get(0)::shared).min().orElseThrow();
    }

    private Tape tape(Cache past) {
        return new Tape(graph, graph.repeat(past, 1), limits);
    }

    private void answer(Cache past, Batch batch, Map<Query, double[][]> answers) {
        if (!batch.fits(limits)) {
            batch.queries().forEach(query -> answers.put(query, inParts(past, query)));
            return;
        }
        Feed feed = batch.feed();
        try (Cache each = graph.repeat(past, feed.rows().size())) {
            Logits logits = graph.score(each, feed, batch.asked());
            int from = past.tokens() + feed.width() - logits.positions();
            // A vocabulary may have 150,000 tokens, each of which takes an exponential at every position.
            List<double[][]> nats = IntStream.range(0, feed.rows().size())
                    .parallel()
                    .mapToObj(row -> nats(logits, row, from, batch.queries().get(row)))
                    .toList();
            for (int row = 0; row < nats.size(); row++) {
                answers.put(batch.queries().get(row), nats.get(row));
            }
        }
    }

    private static double[][] nats(Logits logits, int row, int from, Query query) {
        double[][] nats = new double[query.wanted().length][];
        fill(nats, logits, row, from, query);
        return nats;
    }

    /** A query that is too long for one run. */
    private double[][] inParts(Cache past, Query query) {
        double[][] nats = new double[query.wanted().length][];
        try (Tape tape = tape(past)) {
            tape.readTo(query.first(), query.ids());
            while (tape.tokens() < query.length()) {
                int from = tape.tokens();
                fill(nats, tape.step(query.ids()), 0, from, query);
            }
        }
        return nats;
    }

    /** @param from the position of the first logits of a row */
    private static void fill(double[][] nats, Logits logits, int row, int from, Query query) {
        int end = Math.min(query.length(), from + logits.positions());
        for (int i = Math.max(from, query.first()); i < end; i++) {
            nats[i - query.first()] = logits.nats(row, i - from, query.wanted()[i - query.first()]);
        }
    }
}
