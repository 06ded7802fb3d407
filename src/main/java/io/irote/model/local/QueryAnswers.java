package io.irote.model.local;

import io.irote.model.local.graph.Logits;
import io.irote.model.local.graph.NextToken;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The natural-log probabilities that queries ask for, as far as they are known. */
final class QueryAnswers {
    private final Map<Query, double[][]> nats = new IdentityHashMap<>();

    /** None is known yet. */
    QueryAnswers(List<Query> queries) {
        queries.forEach(query -> nats.put(query, new double[query.wanted().length][]));
    }

    double[][] of(Query query) {
        return Objects.requireNonNull(nats.get(query));
    }

    /**
     * Takes from logits what is asked about their positions.
     *
     * @param end the position behind the last of the logits
     */
    void take(Logits logits, List<Row> rows, int end) {
        int workers = Runtime.getRuntime().availableProcessors();
        // A vocabulary may have 150,000 tokens, each of which takes an exponential at every position.
        IntStream.range(0, workers).parallel().forEach(worker -> {
            NextToken next = new NextToken(logits.vocabulary());
            for (int cell = worker; cell < rows.size() * logits.positions(); cell += workers) {
                int row = cell / logits.positions();
                int place = cell % logits.positions();
                int position = end - logits.positions() + place;
                List<Query> asking = rows.get(row).prefix().asking(position);
                if (!asking.isEmpty()) {
                    take(next.of(logits, row, place), asking, position);
                }
            }
        });
    }

    private void take(NextToken next, List<Query> asking, int position) {
        int[] tokens = asking.stream()
                .flatMapToInt(query -> Arrays.stream(query.wanted(position)))
                .toArray();
        double[] all = next.nats(tokens);
        int from = 0;
        for (Query query : asking) {
            int to = from + query.wanted(position).length;
            of(query)[position - query.first()] = Arrays.copyOfRange(all, from, to);
            from = to;
        }
    }
}
