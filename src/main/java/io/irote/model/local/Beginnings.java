package io.irote.model.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The probabilities that an answer begins with each of several token sequences.
 *
 * @param probabilities in [0, 1]
 */
record Beginnings(Map<List<Integer>, Double> probabilities) {
    Beginnings {
        probabilities = Map.copyOf(probabilities);
    }

    /** The probability that an answer begins with a sequence and with no longer one of them: {@code 1}, not {@code 10}. */
    double only(List<Integer> sequence) {
        List<List<Integer>> longer = probabilities.keySet().stream()
                .filter(other -> isLonger(other, sequence))
                .toList();
        double theirs = longer.stream()
                .filter(other -> longer.stream().noneMatch(between -> isLonger(other, between)))
                .mapToDouble(this::of)
                .sum();
        return Math.max(0, of(sequence) - theirs);
    }

    private double of(List<Integer> sequence) {
        return Objects.requireNonNull(probabilities.get(sequence));
    }

    private static boolean isLonger(List<Integer> sequence, List<Integer> beginning) {
        return sequence.size() > beginning.size()
                && sequence.subList(0, beginning.size()).equals(beginning);
    }
}
