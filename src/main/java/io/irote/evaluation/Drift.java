package io.irote.evaluation;

import io.irote.model.Ports;
import io.irote.objective.Estimate;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.reflection.Templates;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a reflection does to a trait that it is not meant for.
 *
 * @param trait ID of another trait of the same system
 * @param unprompted score 0–10 of its items, 10 at the high pole, without a prompt
 * @param score the same with the reflection
 * @param change corrected over the traits; empty below two items
 */
public record Drift(
        String reflection,
        String trait,
        String title,
        Estimate unprompted,
        Estimate score,
        Optional<Comparison> change) {
    /** Items answered without a prompt and with a reflection. */
    private record Answered(Trait trait, List<TaskResult> unprompted, List<TaskResult> prompted) {}

    /**
     * The drift of a reflection on the held-out items of other traits.
     *
     * @param seed of sign patterns
     */
    public static List<Drift> of(
            Contender reflection, List<Trait> others, Ports ports, Templates templates, long seed) {
        List<Answered> answered = others.stream()
                .map(trait -> answered(reflection, trait, ports, templates))
                .toList();
        List<Optional<Comparison>> changes = Comparison.together(answered.stream()
                .map(a -> Comparison.of(TaskResult.scores(a.prompted()), TaskResult.scores(a.unprompted()), seed))
                .toList());
        return IntStream.range(0, answered.size())
                .mapToObj(i -> of(reflection.name(), answered.get(i), changes.get(i)))
                .toList();
    }

    /** Whether the trait moved, as far as its items can tell. */
    public boolean isSignificant() {
        return change.filter(Comparison::isSignificant).isPresent();
    }

    private static Answered answered(Contender reflection, Trait trait, Ports ports, Templates templates) {
        Evocativeness evocativeness = new Evocativeness(ports, templates, trait.id(), 1, 0);
        List<Task> items = Task.of(trait.heldOut());
        List<List<TaskResult>> results =
                evocativeness.score(List.of("", reflection.prompts().of(items.get(0))), items);
        return new Answered(trait, results.get(0), results.get(1));
    }

    private static Drift of(String reflection, Answered answered, Optional<Comparison> change) {
        return new Drift(
                reflection,
                answered.trait().id().toString(),
                answered.trait().title(),
                Estimate.traitScore(TaskResult.scores(answered.unprompted())),
                Estimate.traitScore(TaskResult.scores(answered.prompted())),
                change);
    }
}
