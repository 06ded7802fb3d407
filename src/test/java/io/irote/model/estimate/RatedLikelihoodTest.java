package io.irote.model.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.Role;
import io.irote.model.SampleNumbers;
import io.irote.model.ScriptedTexts;
import io.irote.objective.Compactness;
import io.irote.objective.CompactnessScore;
import io.irote.objective.PromptContexts;
import io.irote.reflection.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatedLikelihoodTest {
    private static final Templates TEMPLATES = new Templates();
    private final List<ChoiceRequest> asked = new ArrayList<>();

    /** Rates by what stands in the system prompt, with certainty. */
    private ChoiceModel rating(Map<String, Integer> byContext) {
        return requests -> {
            asked.addAll(requests);
            return requests.stream()
                    .map(request -> certain(byContext.entrySet().stream()
                            .filter(entry -> request.prompt().text(Role.USER).contains(entry.getKey()))
                            .findFirst()
                            .orElseThrow()
                            .getValue()))
                    .toList();
        };
    }

    private static ChoiceDistribution certain(int rating) {
        return new ChoiceDistribution(
                IntStream.rangeClosed(0, 10)
                        .mapToObj(r -> r == rating ? 1.0 : 0.0)
                        .toList(),
                Provenance.EXACT,
                1);
    }

    private static LogLikelihood score(ChoiceModel model, String reflection, String text) {
        Prompt context = Prompt.of(reflection, "What do you know about yourself?");
        return new RatedLikelihood(model, TEMPLATES::rate)
                .logLikelihood(List.of(new LikelihoodRequest(context, text)))
                .get(0);
    }

    private double gain(int rating) {
        ChoiceModel model = rating(Map.of("I plan", rating));
        return score(model, "I plan", "I list things").nats()
                - score(model, "", "I list things").nats();
    }

    @Test
    void theDifferenceThatAReflectionMakesBehavesLikeMutualInformation() {
        assertThat(gain(5)).isZero();
        assertThat(gain(10)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(gain(8)).isCloseTo(Math.log(1.6), within(1e-12));
        assertThat(gain(2)).isCloseTo(Math.log(0.4), within(1e-12));
    }

    @Test
    void aRatingOfZeroIsTheFloorAndNeverNaN() {
        assertThat(gain(0)).isCloseTo(Math.log(0.1), within(1e-12));
        assertThat(score(rating(Map.of("I plan", 0)), "I plan", "I list").nats())
                .isCloseTo(Math.log(0.05), within(1e-12));
    }

    @Test
    void itIsAlwaysMarkedAsRated() {
        ChoiceModel model = rating(Map.of("I plan", 7));
        assertThat(score(model, "I plan", "I list things").provenance()).isEqualTo(Provenance.RATED);
        assertThat(score(model, "", "I list things").provenance()).isEqualTo(Provenance.RATED);
        assertThat(score(model, "I plan", "").provenance()).isEqualTo(Provenance.RATED);
    }

    @Test
    void onlyContextsWithAReflectionAreAskedForInBothOrders() {
        score(rating(Map.of("I plan", 7)), "", "I list things");
        score(rating(Map.of("I plan", 7)), "I plan", "");
        assertThat(asked).isEmpty();
        score(rating(Map.of("I plan", 7)), "I plan", "I list things");
        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void bothOrdersAndAllOptionsCount() {
        ChoiceModel model = requests -> List.of(
                new ChoiceDistribution(List.of(0., 0., 0., 0., 0.2, 0., 0.2, 0., 0., 0., 0.), Provenance.EXACT, 1),
                certain(9));
        assertThat(score(model, "I plan", "I list things").nats()).isCloseTo(Math.log(0.7), within(1e-12));
    }

    @Test
    void anEmptyTextIsCertain() {
        assertThat(score(rating(Map.of()), "I plan", "")).isEqualTo(new LogLikelihood(0, 0, Provenance.RATED));
    }

    @Test
    void aWordyRatingIsReadAsItsLastNumber() {
        ScriptedTexts texts =
                new ScriptedTexts().answering("I plan", "P(Text 1 | Text 2) = 8", "P(Text 2 | Text 1) = 8");
        double eightOfOne = (8 * 1.5 + (55 - 8) * 0.5) / 6.5 / 10;
        assertThat(score(new SampledChoices(texts, new SampleNumbers(1), 1), "I plan", "I list things")
                        .nats())
                .isCloseTo(Math.log(eightOfOne), within(1e-12));
    }

    @Test
    void aCandidateRatedZeroIsNotRankedFirst() {
        RatedLikelihood model = new RatedLikelihood(rating(Map.of("I hate", 0, "I plan", 8)), TEMPLATES::rate);
        Compactness compactness = new Compactness(model, new PromptContexts(TEMPLATES));
        List<CompactnessScore> scores = compactness.score(
                List.of("I hate it all", "I plan ahead"),
                compactness.ensemble(List.of("I list things\n", "I pack early\n"), List.of(), ""));
        assertThat(scores.get(0).totalCorrelationPerToken())
                .isFinite()
                .isLessThan(scores.get(1).totalCorrelationPerToken());
        assertThat(scores.get(1).totalCorrelationPerToken()).isPositive();
        assertThat(scores).allSatisfy(score -> assertThat(score.provenance()).isEqualTo(Provenance.RATED));
    }
}
