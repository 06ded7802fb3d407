package io.irote.score;

import io.irote.objective.Completeness;
import io.irote.objective.Evocativeness;
import io.irote.objective.PairedScores;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.Iterator;
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

    /** What a trait's held-out tasks are answered without a prompt, with the role prompt and with the reflection. */
    public static List<Answered> answers(
            Trait trait, Pole pole, Reflection reflection, Evocativeness evocativeness, Templates templates) {
        Map<String, String> systems = new LinkedHashMap<>();
        systems.put(NO_PROMPT, "");
        systems.put(ROLE_PROMPT, templates.role(trait, pole));
        systems.put(REFLECTION, templates.reflection(reflection.text()));
        return answers(trait, systems, evocativeness);
    }

    /**
     * What they are answered with the reflection alone, as it is asked beside its baselines.
     *
     * @throws io.irote.model.UnansweredException if too many answers are missing for a score to be judged by
     */
    public static List<Answered> alone(
            Trait trait, Reflection reflection, Evocativeness evocativeness, Templates templates) {
        List<Answered> answers =
                answers(trait, Map.of(REFLECTION, templates.reflection(reflection.text())), evocativeness);
        Completeness.of(Answered.results(answers)).require();
        return answers;
    }

    private static List<Answered> answers(Trait trait, Map<String, String> systems, Evocativeness evocativeness) {
        List<Task> tasks = TaskSplit.of(trait).heldOut();
        Iterator<List<TaskResult>> results =
                evocativeness.score(List.copyOf(systems.values()), tasks).iterator();
        List<Answered> answers = new ArrayList<>();
        systems.forEach(
                (name, system) -> answers.addAll(Answered.all(name, Answered.STANDARD, system, tasks, results.next())));
        return answers;
    }

    /**
     * The scores that answers give.
     *
     * @param answers of several ways of prompting, the reflection's among them
     * @param seed of sign patterns
     */
    public static HeldOut of(Trait trait, List<Answered> answers, long seed) {
        Map<String, List<Answered>> byPrompt = new LinkedHashMap<>();
        answers.forEach(answer -> byPrompt.computeIfAbsent(answer.prompt(), unused -> new ArrayList<>())
                .add(answer));
        List<Answered> reflected = byPrompt.getOrDefault(REFLECTION, List.of());
        Iterator<Optional<Comparison>> ahead = ahead(byPrompt, seed).iterator();
        List<HeldOutScore> scores = byPrompt.entrySet().stream()
                .map(way -> score(way.getKey(), way.getValue(), reflected, ahead.next()))
                .toList();
        int items = (int) reflected.stream().filter(Answered::isItem).count();
        return new HeldOut(trait.heldOut().title(), items, reflected.size() - items, scores);
    }

    public HeldOutScore score(String name) {
        return scores.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** The reflection against each of the others; nothing against itself. */
    private static List<Optional<Comparison>> ahead(Map<String, List<Answered>> byPrompt, long seed) {
        List<TaskScore> reflected = Answered.scores(byPrompt.getOrDefault(REFLECTION, List.of()));
        return Comparison.together(byPrompt.entrySet().stream()
                .map(way -> way.getKey().equals(REFLECTION)
                        ? Optional.<Comparison>empty()
                        : Comparison.of(reflected, Answered.scores(way.getValue()), seed))
                .toList());
    }

    private static HeldOutScore score(
            String name, List<Answered> answers, List<Answered> reflected, Optional<Comparison> ahead) {
        List<TaskResult> results = Answered.results(answers);
        return new HeldOutScore(
                name,
                TaskScore.traitScore(Answered.items(answers)),
                answers.stream().allMatch(Answered::isItem)
                        ? Optional.empty()
                        : Optional.of(TaskScore.traitScore(Answered.open(answers))),
                PairedScores.of(Answered.results(reflected), results).difference(score -> 10 * score.unit()),
                ahead,
                Optional.of(Completeness.of(results)));
    }
}
