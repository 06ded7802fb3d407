package io.irote.objective;

import io.irote.model.UnansweredException;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many of the tasks that were asked have an answer.
 *
 * @param tasks that were asked
 * @param missing those that have none, each once for every time that it was asked
 * @param samples answers that were sampled to open tasks
 * @param unusable how many of them could not be used
 * @param shortened how many of them the token limit cut, so that only the beginning was rated
 */
public record Completeness(int tasks, List<MissingTask> missing, int samples, int unusable, int shortened) {
    /** The share of tasks, in [0, 1], that may be missing before the rest says too little. */
    public static final double MOST_MISSING = 0.25;

    /** A few tasks may be missing whatever their share. */
    private static final int FEW = 3;

    public Completeness {
        missing = List.copyOf(missing);
    }

    public static Completeness of(List<? extends TaskResult> results) {
        List<TaskScore> scores = TaskResult.scores(results);
        List<MissingTask> missing = TaskResult.missing(results);
        List<TaskScore> open = scores.stream().filter(TaskScore::isOpen).toList();
        int lost = missing.stream().mapToInt(MissingTask::samples).sum();
        int unusable = lost + open.stream().mapToInt(TaskScore::missing).sum();
        int used = open.stream().mapToInt(score -> score.responses().size()).sum();
        int shortened = open.stream().mapToInt(TaskScore::shortened).sum();
        return new Completeness(results.size(), missing, used + unusable, unusable, shortened);
    }

    public boolean isWhole() {
        return missing.isEmpty() && unusable == 0 && shortened == 0;
    }

    /** The share of samples that could not be used, in [0, 1]; empty where nothing was sampled. */
    public OptionalDouble unusableShare() {
        return samples == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) unusable / samples);
    }

    /** How many of the tasks have an answer. */
    public int answered() {
        return tasks - missing.size();
    }

    /**
     * Nothing, unless so many answers are missing that the rest says too little.
     *
     * @throws UnansweredException if more than {@link #MOST_MISSING} of the tasks are missing and they are more than a few
     *     different ones
     */
    public void require() {
        long different = missing.stream().map(MissingTask::task).distinct().count();
        boolean many = missing.size() > MOST_MISSING * tasks && different > FEW;
        if (many) {
            throw tooMany();
        }
    }

    /** @throws UnansweredException if tasks were asked and every one is missing */
    public void requireAny() {
        if (tasks > 0 && answered() == 0) {
            throw tooMany();
        }
    }

    private UnansweredException tooMany() {
        MissingTask first = missing.get(0);
        return new UnansweredException(
                first.status(),
                missing.size() + " of " + tasks + " answers are missing, and more than "
                        + Math.round(100 * MOST_MISSING) + " % may not be; the first is that to " + first.task() + " ("
                        + first.status().label() + "): " + first.reason());
    }
}
