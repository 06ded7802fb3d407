package io.irote.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactnessTest {
    private static final PolyaUrn MODEL = PolyaUrn.THREE_SYMBOLS;
    private static final List<String> E = List.of("aab.", "aba.", "ba.");
    private final Compactness compactness = new Compactness(MODEL, PolyaUrn.Concatenated.CONTEXTS);

    @Test
    void theToyModelIsADistributionOverTextsOfEachLength() {
        for (String context : List.of("", "ab.", "aaaa")) {
            double mass = texts(4).stream()
                    .mapToDouble(text -> Math.exp(MODEL.logP(context, text)))
                    .sum();
            assertThat(mass).isCloseTo(1, within(1e-12));
        }
    }

    /** Against joint probabilities multiplied out for every pair of texts of two symbols. */
    @Test
    void totalCorrelationOfEveryPairOfTextsIsItsEnumeratedValue() {
        String e = "aa";
        for (String first : texts(2)) {
            for (String second : texts(2)) {
                double pointwise = Math.log(joint(e, first) * joint(e, second) / joint(e, first + second));
                double baseline = Math.log(joint("", first) * joint("", second) / joint("", first + second));
                CompactnessScore score = score(e, List.of(first, second));
                assertThat(score.totalCorrelation()).isCloseTo(pointwise - baseline, within(1e-9));
            }
        }
    }

    @Test
    void anEmptyReflectionHasExactlyNoCompactness() {
        Ensemble ensemble = compactness.ensemble(E, List.of(List.of("a."), List.of("b."), List.of("a.")), "ab.");
        CompactnessScore score = compactness.score(List.of(""), ensemble).get(0);
        assertThat(score.totalCorrelation()).isZero();
        assertThat(score.behaviours()).isZero();
    }

    @Test
    void whatTheCandidatesShareScoresAboveWhatOneOfThemHas() {
        List<String> candidates = List.of("aab.", "aaa.", "aa.");
        Ensemble ensemble = compactness.ensemble(candidates, List.of(), "");
        List<CompactnessScore> scores = compactness.score(List.of("aa", "bb"), ensemble);
        assertThat(scores.get(0).totalCorrelation()).isGreaterThan(scores.get(1).totalCorrelation());
    }

    @Test
    void aTermThatOneReflectionLacksIsLeftOutForAll() {
        Compactness lacking = new Compactness(new Lacking("bb", "aba."), PolyaUrn.Concatenated.CONTEXTS);
        List<CompactnessScore> scores = lacking.score(List.of("aa", "bb"), compactness.ensemble(E, List.of(), ""));
        double left =
                MODEL.logP("aa", "aab.") - MODEL.logP("", "aab.") + MODEL.logP("aa", "ba.") - MODEL.logP("", "ba.");
        String all = String.join("", E);
        assertThat(scores.get(0).totalCorrelation())
                .isCloseTo(left - MODEL.logP("aa", all) + MODEL.logP("", all), within(1e-9));
        assertThat(scores.get(1).totalCorrelation()).isFinite();
    }

    /** A model that refuses one text in one context. */
    private record Lacking(String context, String text) implements LikelihoodModel {
        @Override
        public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
            return Outcome.allOf(logLikelihoodEach(requests));
        }

        @Override
        public List<Outcome<LogLikelihood>> logLikelihoodEach(List<LikelihoodRequest> requests) {
            return requests.stream().map(this::answer).toList();
        }

        private Outcome<LogLikelihood> answer(LikelihoodRequest request) {
            return request.continuation().equals(text)
                            && request.context().toString().contains(context)
                    ? new Outcome.Missing<>(Outcome.Status.REFUSED, "no")
                    : new Outcome.Answered<>(
                            MODEL.logLikelihood(List.of(request)).get(0));
        }
    }

    @Test
    void anImpossibleTextRanksLastAndNeverBecomesNaN() {
        LikelihoodModel forbids = requests -> requests.stream()
                .map(request -> new LogLikelihood(
                        request.context().messages().get(0).text().startsWith("b") ? Double.NEGATIVE_INFINITY : -1,
                        3,
                        Provenance.EXACT))
                .toList();
        Compactness strict = new Compactness(forbids, PolyaUrn.Concatenated.CONTEXTS);
        Ensemble ensemble = strict.ensemble(E, List.of(List.of("a."), List.of("a."), List.of("a.")), "a");
        List<CompactnessScore> scores = strict.score(List.of("b", "a"), ensemble);
        assertThat(scores).allMatch(score -> Double.isFinite(score.r1PerToken(1)));
        assertThat(scores.get(0).r1PerToken(1)).isLessThan(scores.get(1).r1PerToken(1));
    }

    @Test
    void impossibleBehavioursAreWeighedWithoutNaN() {
        Ensemble ensemble = compactness.ensemble(E, List.of(List.of("z", "y"), List.of("a"), List.of()), "a");
        assertThat(ensemble.behaviours()).extracting(Behaviour::weight).containsExactly(0.5, 0.5, 1.0);
    }

    @Test
    void oneReflectionCostsKPlusOnePlusKTimesM1Continuations() {
        List<Integer> batches = new ArrayList<>();
        LikelihoodModel counted = requests -> {
            batches.add(requests.size());
            return MODEL.logLikelihood(requests);
        };
        Compactness counting = new Compactness(counted, PolyaUrn.Concatenated.CONTEXTS);
        List<List<String>> behaviours = List.of(List.of("a", "b"), List.of("a", "b"), List.of("a", "b"));
        Ensemble ensemble = counting.ensemble(E, behaviours, "a");
        counting.score(List.of("a"), ensemble);
        assertThat(batches).containsExactly(3 + 1 + 3 * 2, 3 * 2, 3 + 1 + 3 * 2);
    }

    @Test
    void aBehaviourThatHardlyWeighsIsNotPaidFor() {
        List<List<String>> behaviours = List.of(List.of("a", "zzzz"), List.of("b"), List.of());
        Ensemble ensemble = compactness.ensemble(E, behaviours, "a");
        assertThat(ensemble.behaviours()).extracting(Behaviour::text).containsExactly("a", "b");
        assertThat(ensemble.behaviours()).extracting(Behaviour::weight).containsExactly(1.0, 1.0);
    }

    @Test
    void theNumberOfBehavioursDoesNotChangeTheirBalance() {
        Ensemble one = compactness.ensemble(List.of("aab."), List.of(List.of("aa.")), "");
        Ensemble three = compactness.ensemble(List.of("aab."), List.of(List.of("aa.", "aa.", "aa.")), "");
        CompactnessScore single = compactness.score(List.of("ab"), one).get(0);
        CompactnessScore triple = compactness.score(List.of("ab"), three).get(0);
        assertThat(triple.behavioursPerToken()).isCloseTo(single.behavioursPerToken(), within(1e-12));
    }

    private CompactnessScore score(String e, List<String> candidates) {
        return compactness
                .score(List.of(e), compactness.ensemble(candidates, List.of(), ""))
                .get(0);
    }

    private static double joint(String context, String text) {
        return Math.exp(MODEL.logP(context, text));
    }

    private static List<String> texts(int length) {
        List<String> texts = List.of("");
        for (int i = 0; i < length; i++) {
            texts = texts.stream()
                    .flatMap(text -> List.of("a", "b", ".").stream().map(text::concat))
                    .toList();
        }
        return texts;
    }
}
