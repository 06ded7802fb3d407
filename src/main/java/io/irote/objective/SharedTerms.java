package io.irote.objective;

import io.irote.model.LogLikelihood;
import io.irote.model.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The terms of compactness, by their numbers, that all scored reflections have a value of, but for those that lack most. */
record SharedTerms(Set<Integer> numbers) {
    static SharedTerms of(List<List<Outcome<LogLikelihood>>> given) {
        int terms = given.isEmpty() ? 0 : given.get(0).size();
        return new SharedTerms(IntStream.range(0, terms)
                .filter(term -> given.stream()
                        .filter(one -> !isPoor(one))
                        .allMatch(one -> one.get(term).answer().isPresent()))
                .boxed()
                .collect(Collectors.toSet()));
    }

    /** Whether more than half of a reflection's terms are missing. */
    static boolean isPoor(List<Outcome<LogLikelihood>> terms) {
        return 2 * terms.stream().filter(term -> term.answer().isEmpty()).count() > terms.size();
    }

    boolean has(int term) {
        return numbers.contains(term);
    }
}
