package io.irote.evaluation;

import io.irote.objective.Evocativeness;
import io.irote.objective.Evocativeness.Asked;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.score.Answered;
import io.irote.score.Comparison;
import io.irote.score.Contrast;
import io.irote.score.ScaleScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The answers of all contenders to all tasks, and what follows from them. */
public final class Scoreboard {
    private final List<Contender> contenders;
    private final List<Scale> scales;
    private final List<List<TaskResult>> answers;
    private final long seed;

    private Scoreboard(List<Contender> contenders, List<Scale> scales, List<List<TaskResult>> answers, long seed) {
        this.contenders = contenders;
        this.scales = scales;
        this.answers = answers;
        this.seed = seed;
    }

    /**
     * Asks all contenders all tasks in one batch.
     *
     * @param contenders no prompt first
     * @param seed of sign patterns
     */
    public static Scoreboard of(
            Evocativeness evocativeness, List<Contender> contenders, List<Scale> scales, long seed) {
        List<Task> tasks = scales.stream().flatMap(s -> s.tasks().stream()).toList();
        List<TaskResult> all = evocativeness.score(contenders.stream()
                .flatMap(c -> tasks.stream().map(task -> new Asked(c.prompts().of(task), task)))
                .toList());
        List<List<TaskResult>> answers = IntStream.range(0, contenders.size())
                .mapToObj(i -> all.subList(i * tasks.size(), (i + 1) * tasks.size()))
                .toList();
        return new Scoreboard(List.copyOf(contenders), List.copyOf(scales), answers, seed);
    }

    /** The scores of each contender, in the order given. */
    public List<PromptScore> scores() {
        return IntStream.range(0, contenders.size()).mapToObj(this::score).toList();
    }

    /** Each reflection against each baseline and no prompt. */
    public List<Contrast> contrasts() {
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            if (contenders.get(i).isReflection()) {
                contrasts.addAll(contrasts(i));
            }
        }
        return contrasts;
    }

    /** The reliability of each questionnaire over the contenders. */
    public List<ScaleReliability> reliabilities() {
        return IntStream.range(0, scales.size())
                .filter(s -> !scales.get(s).name().equals(ScaleScore.OPEN))
                .mapToObj(s -> ScaleReliability.of(
                        scales.get(s).name(),
                        answers.stream().map(all -> part(all, s)).toList()))
                .toList();
    }

    /** Everything that was answered. */
    public List<Answered> answered() {
        List<Task> tasks = scales.stream().flatMap(s -> s.tasks().stream()).toList();
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Contender way = contenders.get(i);
            for (int t = 0; t < tasks.size(); t++) {
                String system = way.prompts().of(tasks.get(t));
                answered.add(new Answered(
                        way.name(),
                        Answered.STANDARD,
                        system,
                        tasks.get(t),
                        answers.get(i).get(t)));
            }
        }
        return answered;
    }

    /** What came of a contender, in the order of the tasks. */
    public List<TaskResult> answers(Contender contender) {
        return answers.get(contenders.indexOf(contender));
    }

    private PromptScore score(int i) {
        Contender contender = contenders.get(i);
        return new PromptScore(
                contender.name(),
                contender.kind(),
                contender.source(),
                contender.prompts().of(scales.get(0).tasks().get(0)),
                IntStream.range(0, scales.size())
                        .mapToObj(s -> ScaleScore.of(
                                scales.get(s).name(),
                                part(answers.get(i), s),
                                unprompted(i).map(all -> part(all, s)),
                                seed))
                        .toList(),
                ScaleScore.of(ScaleScore.POOLED, answers.get(i), unprompted(i), seed));
    }

    private Optional<List<TaskResult>> unprompted(int i) {
        return i == 0 ? Optional.empty() : Optional.of(answers.get(0));
    }

    private List<Contrast> contrasts(int reflection) {
        return IntStream.range(0, contenders.size())
                .filter(i -> !contenders.get(i).isReflection())
                .mapToObj(i -> new Contrast(
                        contenders.get(reflection).name(),
                        contenders.get(i).name(),
                        Comparison.of(scores(reflection), scores(i), seed)))
                .toList();
    }

    private List<TaskScore> scores(int contender) {
        return TaskResult.scores(answers.get(contender));
    }

    private List<TaskResult> part(List<TaskResult> all, int scale) {
        int from = scales.subList(0, scale).stream()
                .mapToInt(s -> s.tasks().size())
                .sum();
        return all.subList(from, from + scales.get(scale).tasks().size());
    }
}
