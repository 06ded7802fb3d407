package io.irote.model.local;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.ModelException;
import io.irote.model.Provenance;
import io.irote.model.SpeltOptions;
import io.irote.model.local.token.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the probabilities of options, exactly, from the whole vocabulary. */
record Chooser(QueryScorer scorer, Texts texts) {
    /** A request in tokens. */
    private record Asked(ChoiceRequest request, int[] context, SpeltOptions options) {
        List<List<Integer>> ways() {
            return options.all().stream()
                    .map(SpeltOptions.Way::tokens)
                    .distinct()
                    .toList();
        }

        /** One query for the first tokens of all ways, one for the other tokens of each that has more. */
        List<Query> queries() {
            int[] first = ways().stream().mapToInt(way -> way.get(0)).toArray();
            Stream<Query> rest = ways().stream()
                    .filter(way -> way.size() > 1)
                    .map(way -> Query.of(with(way.get(0)), array(way.subList(1, way.size()))));
            return Stream.concat(Stream.of(new Query(context, context.length - 1, new int[][] {first})), rest)
                    .toList();
        }

        private int[] with(int token) {
            int[] longer = Arrays.copyOf(context, context.length + 1);
            longer[context.length] = token;
            return longer;
        }
    }

    List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
        List<Asked> asked = requests.stream().map(this::asked).toList();
        List<Query> queries =
                asked.stream().flatMap(one -> one.queries().stream()).toList();
        Iterator<double[][]> answers = scorer.score(queries).iterator();
        return asked.stream()
                .map(one -> distribution(one, beginnings(one, answers)))
                .toList();
    }

    private Asked asked(ChoiceRequest request) {
        int[] context = texts.context(request.prompt());
        return new Asked(request, context, SpeltOptions.of(request.options(), text -> Arrays.stream(
                        texts.continuation(request.prompt(), context, text))
                .boxed()
                .toList()));
    }

    /** @param answers to the queries of this request, and then of the next ones */
    private static Map<List<Integer>, Double> beginnings(Asked asked, Iterator<double[][]> answers) {
        double[] first = answers.next()[0];
        Map<List<Integer>, Double> probabilities = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            List<Integer> way = asked.ways().get(i);
            double rest = way.size() > 1 ? sum(answers.next()) : 0;
            probabilities.put(way, Math.exp(first[i] + rest));
        }
        return probabilities;
    }

    private static double sum(double[][] nats) {
        return Arrays.stream(nats).mapToDouble(one -> one[0]).sum();
    }

    private static ChoiceDistribution distribution(Asked asked, Map<List<Integer>, Double> beginnings) {
        List<Double> probabilities = asked.options.probabilities(beginnings);
        if (probabilities.stream().noneMatch(p -> p > 0)) {
            throw new ModelException("the model gives none of the options " + asked.request.options()
                    + " a probability above zero; it is no model that answers questions, or its file is damaged");
        }
        return new ChoiceDistribution(probabilities, Provenance.EXACT, asked.context.length);
    }

    private static int[] array(List<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}
