package io.irote.model.local;

import io.irote.model.local.graph.Cache;
import io.irote.model.local.graph.Feed;
import io.irote.model.local.graph.Graph;
import io.irote.model.local.graph.Limits;
import io.irote.model.local.graph.Tape;
import java.util.List;

/**
 * Answers queries with few computations: what several texts begin with is read once, side by side where there are
 * several such beginnings, and what remains of the texts is read in batches behind their cache.
 */
final class Scorer {
    private final Graph graph;
    private final Limits limits;

    Scorer(Graph graph, Limits limits) {
        this.graph = graph;
        this.limits = limits;
    }

    /** The natural-log probabilities of the wanted tokens of each query, in query order. */
    List<double[][]> score(List<Query> queries) {
        Answers answers = new Answers(queries);
        try (Cache nothing = graph.empty(1)) {
            behind(nothing, List.of(queries), limits, answers);
        }
        return queries.stream().map(answers::of).toList();
    }

    /** @param queries those that go on from each row of the cache */
    private void behind(Cache past, List<List<Query>> queries, Limits limits, Answers answers) {
        Branches branches = new Branches(past.tokens(), queries);
        Batch.of(past.tokens(), branches.ends(), batch -> batch.fits(limits))
                .forEach(batch -> finish(past, batch, limits, answers));
        Batch.of(past.tokens(), branches.stems(), batch -> areStems(batch, limits))
                .forEach(batch -> goOn(past, batch.cut(), limits, answers));
    }

    /** Whether one run may read these beginnings, and their caches be held. */
    private static boolean areStems(Batch batch, Limits limits) {
        Batch cut = batch.cut();
        return cut.fits(limits) && cut.rows().size() <= limits.stems(cut.end()) && Branches.areAlike(batch.rows());
    }

    private void finish(Cache past, Batch batch, Limits limits, Answers answers) {
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

    private void goOn(Cache past, Batch batch, Limits limits, Answers answers) {
        try (Tape tape = new Tape(graph, graph.rows(past, batch.pasts()), limits)) {
            while (tape.tokens() < batch.end()) {
                read(tape, batch, limits, answers);
            }
            behind(tape.cache(), batch.beyond(), limits.beside(tape.cache()), answers);
        }
    }

    /** Reads as much as one run may, and answers what is asked about it. */
    private static void read(Tape tape, Batch batch, Limits limits, Answers answers) {
        int from = tape.tokens();
        int to = batch.fits(limits) ? batch.end() : Math.min(batch.end(), batch.reach(from, limits));
        Feed feed = batch.feed(from, to);
        int asked = batch.asked(from, to);
        if (asked == 0) {
            tape.read(feed);
        } else {
            answers.take(tape.step(feed, asked), batch.rows(), to);
        }
    }
}
