package io.irote.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.embedded.encoder.WordPieces;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicLanguageModelTest {
    private final TopicLanguageModel model = Engines.values().language();

    /** log p(text | statements of a reflection), the reflection being lines or nothing. */
    private double nats(String reflection, String text) {
        List<String> statements = reflection
                .lines()
                .flatMap(line -> Statements.ofLine(line).stream())
                .toList();
        return model.score(model.rates(statements, ""), text).nats();
    }

    private double pmi(String a, String b) {
        return nats(a, b) - nats("", b);
    }

    private static String reflection(String trait, int... statements) {
        List<Experience> all = Engines.trait(trait).pole(Pole.HIGH).statements();
        return IntStream.range(0, statements.length)
                .mapToObj(i -> (i + 1) + ". " + all.get(statements[i]) + "\n")
                .collect(Collectors.joining());
    }

    private double totalCorrelation(String e, List<String> candidates) {
        String all = String.join("", candidates);
        return candidates.stream().mapToDouble(one -> pmi(e, one)).sum() - pmi(e, all);
    }

    @Test
    void probabilitiesOfTheNextPieceAddUpToOne() {
        List<List<String>> contexts = List.of(
                List.of(),
                List.of("I help my friends"),
                List.of("I help my friends", "I sail alone", "Xyzzy plugh", "音楽"),
                Statements.ofSentences("I like it. ".repeat(40)));
        for (List<String> context : contexts) {
            WordRates rates = model.rates(context, "");
            double sum = IntStream.range(0, WordPieces.VOCABULARY)
                    .mapToDouble(rates::of)
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void everyPieceIsPossible() {
        WordRates rates = model.rates(List.of("I help my friends"), "");
        assertThat(IntStream.range(0, WordPieces.VOCABULARY).allMatch(id -> rates.of(id) > 0))
                .isTrue();
    }

    @Test
    void aTextTellsMostAboutItselfAndMoreAboutItsParaphraseThanAboutOthers() throws IOException {
        List<Triple> triples = Triple.all();
        List<Triple> wrong = triples.stream()
                .filter(t -> !(pmi(t.text(), t.text()) > pmi(t.text(), t.paraphrase())
                        && pmi(t.text(), t.paraphrase()) > pmi(t.text(), t.other())))
                .toList();
        assertThat(triples).hasSize(20);
        // One is left for processors whose 8-bit kernels round differently.
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void statementsOfOneTraitTellMoreAboutEachOther() {
        List<Double> same = new ArrayList<>();
        List<Double> different = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = reflection("schwartz:benevolence", i);
            for (int j = 0; j < 12; j++) {
                if (i != j) {
                    same.add(pmi(text, reflection("schwartz:benevolence", j)));
                    different.add(pmi(text, reflection("schwartz:stimulation", j)));
                }
            }
        }
        long above = same.stream()
                .flatMap(s -> different.stream().filter(d -> s > d))
                .count();
        assertThat((double) above / same.size() / different.size()).isGreaterThan(0.75);
    }

    @Test
    void compactnessPrefersWhatTheCandidatesShare() {
        List<String> candidates = List.of(
                reflection("schwartz:benevolence", 0, 1, 2),
                reflection("schwartz:benevolence", 3, 4, 5),
                reflection("schwartz:benevolence", 6, 7, 8));
        double shared = totalCorrelation(reflection("schwartz:benevolence", 0, 3, 6), candidates);
        double another = totalCorrelation(reflection("schwartz:benevolence", 9, 10, 11), candidates);
        double stranger = totalCorrelation(reflection("schwartz:stimulation", 0, 1, 2), candidates);
        assertThat(shared).isGreaterThan(another).isGreaterThan(stranger);
        assertThat(another).isGreaterThan(stranger);
        assertThat(totalCorrelation("", candidates)).isZero();
    }

    @Test
    void aDetailThatCandidatesDoNotShareGainsNothing() {
        List<String> candidates = List.of(
                reflection("schwartz:benevolence", 0, 1),
                reflection("schwartz:benevolence", 2, 3),
                reflection("schwartz:benevolence", 4, 5));
        String common = reflection("schwartz:benevolence", 0, 2, 4);
        String detail = reflection("schwartz:benevolence", 0, 1);
        assertThat(totalCorrelation(common, candidates)).isGreaterThan(totalCorrelation(detail, candidates));
    }

    @Test
    void lineEndsAreScoredAndTheEndOfTheTextIsNot() {
        String line = "1. I help my friends";
        assertThat(model.score(model.rates(List.of(), ""), line + "\n").tokens())
                .isEqualTo(model.score(model.rates(List.of(), ""), line).tokens() + 1);
    }
}
