package io.irote.model.local;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The natural-log probabilities that queries ask for, as far as they are known. */
final class Answers {
    private final Map<Query, double[][]> nats = new IdentityHashMap<>();

    /** None is known yet. */
    Answers(List<Query> queries) {
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
            float[] room = new float[logits.vocabulary()];
            for (int cell = worker; cell < rows.size() * logits.positions(); cell += workers) {
                int row = cell / logits.positions();
                take(logits, row, cell % logits.positions(), end, rows.get(row).family(), room);
            }
        });
    }

    private void take(Logits logits, int row, int place, int end, Family family, float[] room) {
        int position = end - logits.positions() + place;
        List<Query> asking = family.asking(position);
        if (asking.isEmpty()) {
            return;
        }
        int[] tokens = asking.stream()
                .flatMapToInt(query -> Arrays.stream(query.wanted(position)))
                .toArray();
        logits.read(row, place, room);
        double[] all = Logits.nats(room, tokens);
        int next = 0;
        for (Query query : asking) {
            int count = query.wanted(position).length;
            of(query)[position - query.first()] = Arrays.copyOfRange(all, next, next + count);
            next += count;
        }
    }
}
