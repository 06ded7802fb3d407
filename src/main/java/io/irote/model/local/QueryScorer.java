package io.irote.model.local;

import io.irote.model.local.graph.Cache;
import io.irote.model.local.graph.Feed;
import io.irote.model.local.graph.Graph;
import io.irote.model.local.graph.GraphLimits;
import io.irote.model.local.graph.GrowingCache;
import java.util.List;

/**
 * Answers queries with few computations: what several texts begin with is read once, side by side where there are
 * several such beginnings, and what remains of the texts is read in batches behind their cache.
 */
final class QueryScorer {
    private final Graph graph;
    private final GraphLimits limits;

    QueryScorer(Graph graph, GraphLimits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    /** The natural-log probabilities of the wanted tokens of each query, in query order. */
    List<double[][]> score(List<Query> queries) {
        QueryAnswers answers = new QueryAnswers(queries);
        try (Cache nothing = graph.empty(1)) {
            behind(nothing, List.of(queries), limits, answers);
        }
        return queries.stream().map(answers::of).toList();
    }

    /** @param queries those that go on from each row of the cache */
    private void behind(Cache past, List<List<Query>> queries, GraphLimits limits, QueryAnswers answers) {
        PrefixTree tree = new PrefixTree(past.tokens(), queries);
        Batch.of(past.tokens(), tree.ends(), batch -> batch.fits(limits))
                .forEach(batch -> finish(past, batch, limits, answers));
        Batch.of(past.tokens(), tree.stems(), batch -> areStems(batch, limits))
                .forEach(batch -> goOn(past, batch.cut(), limits, answers));
    }

    /** Whether one run may read these beginnings, and their caches be held. */
    private static boolean areStems(Batch batch, GraphLimits limits) {
        Batch cut = batch.cut();
        return cut.fits(limits) && cut.rows().size() <= limits.stems(cut.end()) && PrefixTree.areAlike(batch.rows());
    }

    private void finish(Cache past, Batch batch, GraphLimits limits, QueryAnswers answers) {
        if (!batch.fits(limits)) {
            goOn(past, batch, limits, answers);
            return;
        }
        int end = batch.end();
        try (Cache each = graph.rows(past, batch.pasts())) {
            Feed feed = batch.feed(batch.read(), end);
            answers.take(graph.score(each, feed, batch.asked(batch.read(), end)), batch.rows(), end);
        }
    }

    private void goOn(Cache past, Batch batch, GraphLimits limits, QueryAnswers answers) {
        try (GrowingCache growing = new GrowingCache(graph, graph.rows(past, batch.pasts()), limits)) {
            while (growing.tokens() < batch.end()) {
                read(growing, batch, limits, answers);
            }
            behind(growing.cache(), batch.beyond(), limits.beside(growing.cache()), answers);
        }
    }

    /** Reads as much as one run may, and answers what is asked about it. */
    private static void read(GrowingCache growing, Batch batch, GraphLimits limits, QueryAnswers answers) {
        int from = growing.tokens();
        int to = batch.fits(limits) ? batch.end() : Math.min(batch.end(), batch.reach(from, limits));
        Feed feed = batch.feed(from, to);
        int asked = batch.asked(from, to);
        if (asked == 0) {
            growing.read(feed);
        } else {
            answers.take(growing.step(feed, asked), batch.rows(), to);
        }
    }
}
