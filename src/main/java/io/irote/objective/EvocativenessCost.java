package io.irote.objective;

import io.irote.judge.JudgeCost;
import io.irote.judge.TraitRubric;
import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.model.cost.TokenBound;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link Evocativeness} asks at most about tasks.
 *
 * @param samples M2
 * @param answerTokens the most of an answer to an open task
 */
public record EvocativenessCost(PromptLengths lengths, List<Task> tasks, int samples, int answerTokens) {
    public EvocativenessCost {
        tasks = List.copyOf(tasks);
    }

    /** How many items there are. */
    public long items() {
        return closed().count();
    }

    /** So many answers to items, under so many system prompts, in one batch. */
    public Cost items(CallCost model, long questions, long systems) {
        return model.choices(questions, systems, lengths.system() + longest(closed()), options());
    }

    /** All answers to the open tasks under so many system prompts. */
    public Cost answers(CallCost model, long systems) {
        long prompt = lengths.system() + longest(open());
        return Cost.twice(model.texts(systems * open().count(), samples, prompt, answerTokens));
    }

    /** The judgements of all these answers. */
    public Cost judgements(CallCost judge, long systems) {
        List<String> questions = open().map(task -> task.task().text()).toList();
        return new JudgeCost(rubric(), questions, answerTokens)
                .judgements(judge, (long) questions.size() * samples)
                .times(systems);
    }

    /** What is found out once about how a server spells the options. */
    public Cost optionLookUps(CallCost model) {
        return model.lookUps(options().size());
    }

    /** The same of the labels of judgements. */
    public Cost labelLookUps(CallCost judge) {
        return judge.lookUps(rubric().grades().labels().size());
    }

    /** The same of both, by one model. */
    public Cost lookUps(CallCost model) {
        return model.lookUps(options().size() + rubric().grades().labels().size());
    }

    private TraitRubric rubric() {
        return new TraitRubric(lengths.trait(), lengths.pole(), lengths.templates());
    }

    /** The most options that an item has. */
    private List<String> options() {
        return closed().map(task -> task.scale().options())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private Stream<Task.Closed> closed() {
        return tasks.stream().filter(Task.Closed.class::isInstance).map(Task.Closed.class::cast);
    }

    private Stream<Task.Open> open() {
        return tasks.stream().filter(Task.Open.class::isInstance).map(Task.Open.class::cast);
    }

    /** The longest turn in which one of the tasks is put. */
    private long longest(Stream<? extends Task> put) {
        Questions questions = new Questions(lengths.templates(), samples, 1);
        return put.mapToLong(task -> TokenBound.ofTurn(questions.of(task).text()))
                .max()
                .orElse(0);
    }
}
