package io.irote.evaluation;

import io.irote.objective.Estimate;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.objective.TaskScore;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reflection beside its baselines on tasks that the loop never saw (METHOD §4).
 *
 * @param instrument title of the held-out questionnaire
 * @param scores no prompt, role prompt, reflection
 */
public record HeldOut(String instrument, int items, int openTasks, List<HeldOutScore> scores) {
    public static final String NO_PROMPT = "no prompt";
    public static final String ROLE_PROMPT = "role prompt";
    public static final String REFLECTION = "reflection";

    public HeldOut {
        scores = List.copyOf(scores);
        if (scores.stream().anyMatch(score -> score.open().isPresent() != openTasks > 0)) {
            throw new IllegalArgumentException("a score over open tasks belongs to each prompt or to none");
        }
    }

    /** @param seed of sign patterns */
    public static HeldOut of(
            Trait trait,
            Pole pole,
            Reflection reflection,
            Evocativeness evocativeness,
            Templates templates,
            long seed) {
        Map<String, String> systems = new LinkedHashMap<>();
        systems.put(NO_PROMPT, "");
        systems.put(ROLE_PROMPT, templates.role(trait.title(), pole.label()));
        systems.put(REFLECTION, templates.reflection(reflection.text()));
        List<Task> tasks = TaskSplit.of(trait).heldOut();
        int items = trait.heldOut().items().size();
        List<List<TaskScore>> answers = evocativeness.score(List.copyOf(systems.values()), tasks);
        List<TaskScore> reflected = answers.get(answers.size() - 1);
        List<Optional<Comparison>> ahead = ahead(answers, seed);
        List<HeldOutScore> scores = new ArrayList<>();
        int i = 0;
        for (String name : systems.keySet()) {
            scores.add(score(name, answers.get(i), reflected, items, ahead.get(i++)));
        }
        return new HeldOut(trait.heldOut().title(), items, tasks.size() - items, scores);
    }

    /** A reflection alone, scored as it is beside its baselines. */
    public static HeldOutScore alone(
            Trait trait, Reflection reflection, Evocativeness evocativeness, Templates templates) {
        List<TaskScore> scores = evocativeness
                .score(
                        List.of(templates.reflection(reflection.text())),
                        TaskSplit.of(trait).heldOut())
                .get(0);
        return score(REFLECTION, scores, scores, trait.heldOut().items().size(), Optional.empty());
    }

    public HeldOutScore score(String name) {
        return scores.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** The reflection, which is the last, against each of the others; nothing against itself. */
    private static List<Optional<Comparison>> ahead(List<List<TaskScore>> answers, long seed) {
        List<TaskScore> reflected = answers.get(answers.size() - 1);
        return Comparison.together(answers.stream()
                .map(others -> others == reflected
                        ? Optional.<Comparison>empty()
                        : Comparison.of(reflected, others, seed))
                .toList());
    }

    private static HeldOutScore score(
            String name,
            List<TaskScore> scores,
            List<TaskScore> reflected,
            int items,
            Optional<Comparison> ahead) {
        List<TaskScore> open = scores.subList(items, scores.size());
        return new HeldOutScore(
                name,
                Estimate.traitScore(scores.subList(0, items)),
                open.isEmpty() ? Optional.empty() : Optional.of(Estimate.traitScore(open)),
                Estimate.ofDifferences(points(reflected), points(scores)),
                ahead);
    }

    private static double[] points(List<TaskScore> scores) {
        return scores.stream().mapToDouble(s -> 10 * s.unit()).toArray();
    }
}
