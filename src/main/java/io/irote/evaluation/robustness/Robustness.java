package io.irote.evaluation.robustness;

import io.irote.evaluation.baseline.TextWriter;
import io.irote.instrument.Questionnaire;
import io.irote.objective.Evocativeness;
import io.irote.objective.Presentation;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.score.Answered;
import io.irote.score.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Scores reflections where something is changed that should not matter. */
public final class Robustness {
    private static final List<Integer> DISTRACTORS = List.of(1, 3, 10);
    private static final double COOLER = 0.5;

    private final Evocativeness evocativeness;
    private final Templates templates;
    private final List<Task> tasks;
    private final List<Task.Closed> items;
    private final List<Task> open;
    private final Questionnaire other;
    private final List<Task> paraphrased;
    private final long seed;
    private final BooleanSupplier takesTemperature;

    /**
     * All that is found out about one reflection.
     *
     * @param answers behind the scores, those of the standard condition aside
     */
    public record Findings(List<ConditionScore> scores, ResponseStyle style, List<Answered> answers) {}

    /**
     * @param evocativeness in the standard presentation
     * @param tasks of the standard condition
     * @param other an instrument that is not among them
     * @param writer writes the paraphrases, once for all reflections; empty where no language model does
     * @param takesTemperature whether the model answers at the temperature that is asked for, as far as is known when
     *     it is asked
     */
    public Robustness(
            Evocativeness evocativeness,
            Templates templates,
            List<Task> tasks,
            Questionnaire other,
            Optional<TextWriter> writer,
            long seed,
            BooleanSupplier takesTemperature) {
        this.evocativeness = evocativeness;
        this.templates = templates;
        this.tasks = List.copyOf(tasks);
        this.items = tasks.stream()
                .filter(Task.Closed.class::isInstance)
                .map(Task.Closed.class::cast)
                .toList();
        this.open = tasks.stream().filter(Task.Open.class::isInstance).toList();
        this.other = other;
        this.paraphrased =
                writer.map(a -> new Paraphrases(a, templates).of(items)).orElse(List.of());
        this.seed = seed;
        this.takesTemperature = takesTemperature;
    }

    /** What could not be tested of a reflection and why, a sentence each; all of it is known after the test. */
    public List<String> notes(Reflection reflection) {
        List<String> notes = new ArrayList<>();
        if (reflection.insights().size() < 2) {
            notes.add("the order of insights cannot matter: there is only one");
        }
        if (paraphrased.isEmpty()) {
            notes.add("items were not paraphrased: a language model has to write them (--proposer)");
        } else if (paraphrased.size() < items.size()) {
            notes.add(items.size() - paraphrased.size() + " items have no usable paraphrase and are left out of that");
        }
        if (open.isEmpty()) {
            notes.add("temperature was not varied: nothing is sampled without open tasks");
        } else if (!takesTemperature.getAsBoolean()) {
            notes.add("open answers at temperature " + COOLER
                    + ": not possible, the model answers at its own temperature" + " whatever is asked for");
        }
        return notes;
    }

    /** @param results of the reflection on the tasks, in their order */
    public Findings of(String name, Reflection reflection, List<TaskResult> results) {
        List<TaskScore> standard = TaskResult.scores(results);
        List<ConditionScore> scores = new ArrayList<>();
        scores.add(new ConditionScore(name, "standard", TaskScore.traitScore(standard), Optional.empty()));
        List<TaskScore> descending = List.of();
        List<Answered> answered = new ArrayList<>();
        for (Condition condition : conditions(reflection)) {
            if (!isPossible(condition)) {
                continue;
            }
            List<TaskResult> given = answers(condition);
            if (!isPossible(condition)) {
                continue;
            }
            List<TaskScore> answers = TaskResult.scores(given);
            descending = condition.presentation().reversed() ? answers : descending;
            scores.add(score(name, condition, answers, standard));
            answered.addAll(Answered.all(name, condition.name(), condition.prompt(), condition.tasks(), given));
        }
        return new Findings(scores, ResponseStyle.of(name, items, standard, descending), answered);
    }

    /** Some servers refuse a temperature only when they are first asked for another one than 1. */
    private boolean isPossible(Condition condition) {
        return condition.presentation().temperature() == Presentation.STANDARD.temperature()
                || takesTemperature.getAsBoolean();
    }

    private List<Condition> conditions(Reflection reflection) {
        String prompt = templates.reflection(reflection.text());
        List<Condition> conditions = new ArrayList<>();
        conditions.add(
                new Condition("insights in reverse order", reversed(reflection), tasks, Presentation.STANDARD, true));
        conditions.add(new Condition(
                "options in reverse order", prompt, List.copyOf(items), Presentation.withOptionsReversed(), true));
        conditions.add(new Condition("items in other words", prompt, paraphrased, Presentation.STANDARD, true));
        conditions.add(new Condition(
                "another instrument: " + other.title(), prompt, Task.of(other), Presentation.STANDARD, false));
        for (int n : DISTRACTORS) {
            conditions.add(new Condition(
                    "after " + n + " unrelated question" + (n == 1 ? "" : "s"),
                    prompt,
                    tasks,
                    Presentation.after(Distractors.first(n)),
                    true));
        }
        conditions.add(new Condition("reflection in the user's turn", prompt, tasks, Presentation.inOneTurn(), true));
        conditions.add(
                new Condition("open answers at temperature " + COOLER, prompt, open, Presentation.at(COOLER), true));
        conditions.removeIf(condition -> condition.tasks().isEmpty());
        if (reflection.insights().size() < 2) {
            conditions.remove(0);
        }
        return conditions;
    }

    private String reversed(Reflection reflection) {
        List<Insight> insights = new ArrayList<>(reflection.insights());
        Collections.reverse(insights);
        return templates.reflection(new Reflection(insights).text());
    }

    private List<TaskResult> answers(Condition condition) {
        return evocativeness
                .in(condition.presentation())
                .score(List.of(condition.prompt()), condition.tasks())
                .get(0);
    }

    private ConditionScore score(String name, Condition condition, List<TaskScore> answers, List<TaskScore> standard) {
        return new ConditionScore(
                name,
                condition.name(),
                TaskScore.traitScore(answers),
                condition.paired() ? Comparison.of(answers, standard, seed) : Optional.empty());
    }
}
