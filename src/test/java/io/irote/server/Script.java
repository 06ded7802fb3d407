package io.irote.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The answers that a prompt asks for, as tokens with weights, read along the answer as it is written: the probability
 * of the next token is its share among the answers that still fit.
 *
 * @param share of the mass that follows the script while an answer fits, in [0, 1)
 */
record Script(double share, List<Line> fitting, int written) {
    /** Off the script: nothing fits any more. */
    static final Script NONE = new Script(0, List.of(), 0);

    /** One whole answer, the end of the turn included. */
    record Line(List<Integer> ids, double weight) {}

    static Script of(Answers answers, Tokenizer tokenizer) {
        List<Line> lines = new ArrayList<>();
        for (Answers.Answer answer : answers.answers()) {
            List<Integer> ids = new ArrayList<>(tokenizer.encode(answer.text()));
            ids.add(Tokenizer.END);
            lines.add(new Line(ids, answer.weight()));
        }
        return new Script(answers.share(), lines, 0);
    }

    double p(int id) {
        return total() == 0 ? 0 : total(line -> line.ids.get(written) == id) / total();
    }

    private double total() {
        return total(line -> true);
    }

    private double total(Predicate<Line> which) {
        return fitting.stream().filter(which).mapToDouble(Line::weight).sum();
    }

    /** Adds the share of each next token to the probabilities. */
    void addTo(double[] p) {
        double all = total();
        fitting.forEach(line -> p[line.ids.get(written)] += share * line.weight / all);
    }

    Script after(int id) {
        List<Line> left = fitting.stream()
                .filter(line -> line.ids.get(written) == id && line.ids.size() > written + 1)
                .toList();
        return left.isEmpty() ? NONE : new Script(share, left, written + 1);
    }
}
