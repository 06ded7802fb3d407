package io.irote.score.answers;

import io.irote.instrument.Item;
import io.irote.instrument.ResponseScale;
import io.irote.judge.ModelJudge;
import io.irote.judge.TraitRubric;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Outcome;
import io.irote.objective.Grounds;
import io.irote.objective.MissingTask;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.score.Answered;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import io.irote.trait.TraitId;
import java.util.Locale;
import java.util.Optional;

/** A score computed once more from what was answered. */
public final class Rescored {
    /** Computers may differ in the last bits of a logarithm. */
    private static final double ROUNDING = 1e-9;

    private final GivenAnswer given;
    private final Pole pole;

    /** @throws IllegalArgumentException if the trait is no ID */
    public Rescored(GivenAnswer given) {
        this.given = given;
        this.pole = TraitId.parse(given.trait()).pole();
    }

    /**
     * The task with the score that the answers give.
     *
     * @param system the system prompt
     * @throws IllegalArgumentException naming what cannot be: a rating, score or log q that does not follow from the
     *     answers
     */
    public Answered answered(String system) {
        return new Answered(given.prompt(), given.condition(), system, task(), result());
    }

    private TaskResult result() {
        return given.status().equals(GivenAnswer.ANSWERED)
                ? score()
                : new MissingTask(given.task(), Outcome.Status.of(given.status()), given.missing(), given.reason());
    }

    TaskScore score() {
        given.texts().forEach(this::requireJudgement);
        TaskScore score = TaskScore.of(task(), pole, grounds(), given.missing(), given.shortened());
        require("score", given.score(), 10 * score.unit());
        require("logQ", given.logQ(), score.logQ());
        return score;
    }

    private Task task() {
        return given.key()
                .<Task>map(key -> new Task.Closed(
                        new Item(given.task(), given.question(), key.keyed()),
                        new ResponseScale(key.min(), key.labels())))
                .orElseGet(() -> new Task.Open(new OpenTask(given.task(), OpenTask.Kind.ADVICE, given.question())));
    }

    private Grounds grounds() {
        return given.options()
                .<Grounds>map(options -> new Grounds.Chosen(fitting(options)))
                .orElseGet(() -> new Grounds.Written(given.texts().stream()
                        .map(text -> text.judged(given.judge(), pole))
                        .toList()));
    }

    private ChoiceDistribution fitting(ChoiceDistribution options) {
        int labels = given.key().orElseThrow().labels().size();
        if (options.probabilities().size() != labels) {
            throw new IllegalArgumentException(
                    options.probabilities().size() + " probabilities for " + labels + " options");
        }
        return options;
    }

    private void requireJudgement(GivenText text) {
        GivenText.Evaluation judged = text.evaluation();
        judged.rating()
                .ifPresent(rating -> require(
                        "probability of a judgement",
                        Optional.of(judged.probability()),
                        ModelJudge.score(TraitRubric.grades(pole), rating)));
    }

    private static void require(String what, Optional<Double> recorded, double found) {
        double said = recorded.orElse(Double.NaN);
        if (!(Math.abs(said - found) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the %s is %.6f, but the answers give %.6f", what, said, found));
        }
    }
}
