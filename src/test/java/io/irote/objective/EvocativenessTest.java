package io.irote.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.ResponseScale;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.judge.TraitRubric;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Ports;
import io.irote.model.Provenance;
import io.irote.optimizer.ToyTrait;
import io.irote.reflection.Templates;
import io.irote.statistics.Estimate;
import io.irote.subject.Interview;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvocativenessTest {
    private static final Task PLUS =
            new Task.Closed(new Item("p", "Am first.", Keying.PLUS, "I"), ResponseScale.ACCURACY);
    private static final Task MINUS =
            new Task.Closed(new Item("m", "Am last.", Keying.MINUS, "I"), ResponseScale.ACCURACY);
    private static final Task OPEN = new Task.Open(new OpenTask("o", OpenTask.Kind.ADVICE, "What now?"));

    private final List<ChoiceRequest> choices = new ArrayList<>();
    private final List<GenerationRequest> generations = new ArrayList<>();
    private final List<String> judged = new ArrayList<>();

    @Test
    void agreeingWithEverythingScoresTheMidpointOverBalancedKeys() {
        List<TaskScore> scores = score(Pole.HIGH, List.of(PLUS, MINUS));
        assertThat(scores).extracting(TaskScore::unit).containsExactly(1.0, 0.0);
        assertThat(TaskScore.traitScore(scores).value()).isEqualTo(5);
        assertThat(scores.get(0).logQ()).isCloseTo(Math.log(0.99), within(1e-12));
        assertThat(scores.get(1).logQ()).isCloseTo(Math.log(0.01), within(1e-12));
    }

    @Test
    void theLowPoleTurnsEveryScoreAround() {
        List<TaskScore> high = score(Pole.HIGH, List.of(PLUS, MINUS));
        List<TaskScore> low = score(Pole.LOW, List.of(PLUS, MINUS));
        for (int i = 0; i < high.size(); i++) {
            assertThat(low.get(i).unit()).isCloseTo(1 - high.get(i).unit(), within(1e-12));
        }
    }

    @Test
    void openTasksAreThePlainMeanOverSamplesThatArePairedBetweenReflections() {
        List<TaskScore> scores = evocativeness(Pole.HIGH).score(List.of("one", "two"), List.of(OPEN)).stream()
                .flatMap(results -> TaskResult.scores(results).stream())
                .toList();
        double mean = (Math.log(KeyedAnswer.q(0.25)) + Math.log(KeyedAnswer.q(0.75))) / 2;
        assertThat(scores.get(0).logQ()).isCloseTo(mean, within(1e-12));
        assertThat(scores.get(0).unit()).isCloseTo(0.5, within(1e-12));
        assertThat(scores.get(0).provenance()).isEqualTo(Provenance.SAMPLED);
        assertThat(generations)
                .extracting(GenerationRequest::repeat)
                .containsExactly((2L << 21) + 2, (2L << 21) + 3, (2L << 21) + 2, (2L << 21) + 3);
    }

    @Test
    void itemsAreShownBehindTheirStemWithTheirLabelledOptions() {
        score(Pole.HIGH, List.of(PLUS));
        assertThat(choices.get(0).options()).containsExactly("1", "2", "3", "4", "5");
        assertThat(choices.get(0).prompt().text(io.irote.model.Role.USER))
                .contains("\"I am first.\"")
                .contains("1 = Very Inaccurate\n2 = Moderately Inaccurate\n")
                .endsWith("Answer with the number alone.");
    }

    @Test
    void eachPortIsAskedOnceForAllReflectionsAndTasks() {
        evocativeness(Pole.HIGH).score(List.of("one", "", "three"), List.of(PLUS, OPEN, MINUS));
        assertThat(choices).hasSize(6);
        assertThat(generations).hasSize(6);
    }

    @Test
    void anEmptyAnswerIsMissingAndNoScore() {
        Ports silent = ports("");
        Evocativeness evocativeness = evocativeness(silent, Pole.HIGH, 1, 0);
        assertThat(evocativeness.score(List.of("e"), List.of(OPEN)).get(0))
                .containsExactly(new MissingTask("o", Outcome.Status.UNREADABLE, 1, "the answer was empty, twice"));
    }

    @Test
    void aCutAnswerIsRatedAsFarAsItIsWholeAndNotAskedForAgain() {
        Ports cutting = new Ports(
                requests -> {
                    generations.addAll(requests);
                    return requests.stream()
                            .map(r -> new Generation("I go. Then I st", Generation.FinishReason.LENGTH, 1))
                            .toList();
                },
                requests -> List.of(),
                requests -> List.of());
        Evocativeness evocativeness = evocativeness(cutting, Pole.HIGH, 2, 0);
        List<TaskResult> results =
                evocativeness.score(List.of("e"), List.of(OPEN)).get(0);
        assertThat(judged).containsExactly("I go.", "I go.");
        assertThat(generations).hasSize(2);
        assertThat(Completeness.of(results)).isEqualTo(new Completeness(1, List.of(), 2, 0, 2));
    }

    @Test
    void anItemThatCannotBeAnsweredLeavesTheOthersTheirFigures() {
        Ports refusing = new Ports(requests -> List.of(), new RefusingChoices("last"), requests -> List.of());
        Evocativeness evocativeness = evocativeness(refusing, Pole.HIGH, 1, 0);
        List<TaskResult> results =
                evocativeness.score(List.of("e"), List.of(PLUS, MINUS)).get(0);
        assertThat(TaskScore.traitScore(TaskResult.scores(results))).isEqualTo(new Estimate(10, Double.NaN, 1));
        assertThat(TaskResult.missing(results)).containsExactly(new MissingTask("m", Outcome.Status.REFUSED, 0, "no"));
        assertThat(TaskScore.meanOutside(TaskResult.scores(results)).orElseThrow())
                .isCloseTo(0.4, within(1e-12));
    }

    /** Agrees with every item but one, and leaves out 0.4 of the mass. */
    private record RefusingChoices(String passage) implements ChoiceModel {
        @Override
        public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
            return Outcome.allOf(chooseEach(requests));
        }

        @Override
        public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
            return requests.stream().map(this::answer).toList();
        }

        private Outcome<ChoiceDistribution> answer(ChoiceRequest request) {
            return request.prompt().toString().contains(passage)
                    ? new Outcome.Missing<>(Outcome.Status.REFUSED, "no")
                    : new Outcome.Answered<>(
                            new ChoiceDistribution(List.of(0.0, 0.0, 0.0, 0.0, 0.6), Provenance.EXACT, 1));
        }
    }

    private List<TaskScore> score(Pole pole, List<Task> tasks) {
        return TaskResult.scores(evocativeness(pole).score(List.of("e"), tasks).get(0));
    }

    private Evocativeness evocativeness(Pole pole) {
        return evocativeness(ports("answer "), pole, 2, 3);
    }

    private Evocativeness evocativeness(Ports ports, Pole pole, int samples, long seed) {
        Templates templates = new Templates();
        return new Evocativeness(
                new Interview(ports),
                new Questions(templates, samples, seed),
                this::judge,
                new TraitRubric(ToyTrait.TRAIT, pole, templates));
    }

    /** Finds the trait with 0.25 and 0.75 in turn. */
    private List<Outcome<Judgement>> judge(List<JudgementRequest> requests) {
        requests.forEach(request -> judged.add(request.answer()));
        return requests.stream()
                .map(r -> r.answer().endsWith("6") ? 0.25 : 0.75)
                .<Outcome<Judgement>>map(score -> new Outcome.Answered<>(new Judgement(
                        TraitRubric.grades(Pole.HIGH).ends(score), score, Provenance.EXACT, Optional.empty(), "toy")))
                .toList();
    }

    /** Agrees with everything. */
    private Ports ports(String answer) {
        return new Ports(
                requests -> {
                    generations.addAll(requests);
                    return requests.stream()
                            .map(r -> new Generation(
                                    answer.isEmpty() ? "" : answer + r.repeat(), Generation.FinishReason.STOP, 1))
                            .toList();
                },
                requests -> {
                    choices.addAll(requests);
                    return requests.stream()
                            .map(r -> new ChoiceDistribution(List.of(0.0, 0.0, 0.0, 0.0, 0.8), Provenance.EXACT, 1))
                            .toList();
                },
                requests -> List.of());
    }
}
