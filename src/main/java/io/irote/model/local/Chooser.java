package io.irote.model.local;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.ModelException;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives the probabilities that an answer begins with each option, with or without a space before it, exactly, from the
 * whole vocabulary.
 */
record Chooser(Scorer scorer, Texts texts) {
    /**
     * A request in tokens.
     *
     * @param options the variants of each option
     */
    private record Asked(ChoiceRequest request, int[] context, List<List<List<Integer>>> options) {
        List<List<Integer>> variants() {
            return options.stream().flatMap(List::stream).distinct().toList();
        }

        /** One query for the first tokens of all variants, one for the other tokens of each that has more. */
        List<Query> queries() {
            int[] first =
                    variants().stream().mapToInt(variant -> variant.get(0)).toArray();
            Stream<Query> rest = variants().stream()
                    .filter(variant -> variant.size() > 1)
                    .map(variant -> Query.of(with(variant.get(0)), array(variant.subList(1, variant.size()))));
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
        List<List<List<Integer>>> options = request.options().stream()
                .map(option -> Stream.of(option, " " + option)
                        .map(text -> texts.continuation(request.prompt(), context, text))
                        .map(ids -> Arrays.stream(ids).boxed().toList())
                        .distinct()
                        .toList())
                .toList();
        return new Asked(request, context, options);
    }

    /** @param answers to the queries of this request, and then of the next ones */
    private static Beginnings beginnings(Asked asked, Iterator<double[][]> answers) {
        double[] first = answers.next()[0];
        Map<List<Integer>, Double> probabilities = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            List<Integer> variant = asked.variants().get(i);
            double rest = variant.size() > 1 ? sum(answers.next()) : 0;
            probabilities.put(variant, Math.exp(first[i] + rest));
        }
        return new Beginnings(probabilities);
    }

    private static double sum(double[][] nats) {
        return Arrays.stream(nats).mapToDouble(one -> one[0]).sum();
    }

    private static ChoiceDistribution distribution(Asked asked, Beginnings beginnings) {
        List<Double> probabilities = new ArrayList<>();
        for (List<List<Integer>> variants : asked.options) {
            probabilities.add(variants.stream().mapToDouble(beginnings::only).sum());
        }
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
