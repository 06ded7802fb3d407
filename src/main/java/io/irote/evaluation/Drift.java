package io.irote.evaluation;

import io.irote.judge.TraitRubric;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.reflection.Templates;
import io.irote.score.Answered;
import io.irote.score.Comparison;
import io.irote.score.HeldOut;
import io.irote.statistics.Estimate;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a reflection does to a trait that it is not meant for.
 *
 * @param trait ID of another trait of the same system
 * @param unprompted score 0–10 of its items, 10 at the high pole, without a prompt
 * @param score the same with the reflection
 * @param change empty below two items
 */
public record Drift(
        String reflection,
        String trait,
        String title,
        Estimate unprompted,
        Estimate score,
        Optional<Comparison> change) {
    /** Items answered without a prompt and with a reflection. */
    private record Both(Trait trait, List<TaskResult> unprompted, List<TaskResult> prompted) {}

    /**
     * The drift of a reflection on the held-out items of other traits.
     *
     * @param evocativeness of the reflection's own trait
     * @param seed of sign patterns
     * @param log takes note of what was answered, by the other trait
     */
    public static List<Drift> of(
            Contender reflection,
            List<Trait> others,
            Evocativeness evocativeness,
            Templates templates,
            long seed,
            BiConsumer<Trait, List<Answered>> log) {
        return others.stream()
                .map(trait -> answered(
                        reflection, trait, evocativeness.of(new TraitRubric(trait, Pole.HIGH, templates)), log))
                .map(answered -> of(
                        reflection.name(),
                        answered,
                        Comparison.of(
                                TaskResult.scores(answered.prompted()),
                                TaskResult.scores(answered.unprompted()),
                                seed)))
                .toList();
    }

    public Drift with(Optional<Comparison> other) {
        return new Drift(reflection, trait, title, unprompted, score, other);
    }

    /** Whether the trait moved, as far as its items can tell. */
    public boolean isSignificant() {
        return change.filter(Comparison::isSignificant).isPresent();
    }

    private static Both answered(
            Contender reflection, Trait trait, Evocativeness evocativeness, BiConsumer<Trait, List<Answered>> log) {
        List<Task> items = Task.of(trait.heldOut());
        String system = reflection.prompts().of(items.get(0));
        List<List<TaskResult>> results = evocativeness.score(List.of("", system), items);
        log.accept(trait, Answered.all(HeldOut.NO_PROMPT, Answered.DRIFT, "", items, results.get(0)));
        log.accept(trait, Answered.all(reflection.name(), Answered.DRIFT, system, items, results.get(1)));
        return new Both(trait, results.get(0), results.get(1));
    }

    private static Drift of(String reflection, Both answered, Optional<Comparison> change) {
        return new Drift(
                reflection,
                answered.trait().id().toString(),
                answered.trait().title(),
                TaskScore.traitScore(TaskResult.scores(answered.unprompted())),
                TaskScore.traitScore(TaskResult.scores(answered.prompted())),
                change);
    }
}
