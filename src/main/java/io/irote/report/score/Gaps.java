package io.irote.report.score;

import io.irote.objective.Completeness;
import io.irote.objective.MissingTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is missing in some answers, in sentences. */
public final class Gaps {
    private static final int NAMED = 5;

    private Gaps() {}

    /**
     * A sentence for each way in which answers are missing; none if they are whole.
     *
     * @param where the answers were given, as a sentence goes on with it, e.g. {@code with no prompt}
     */
    public static List<String> of(String where, Completeness answers) {
        List<String> sentences = new ArrayList<>();
        if (!answers.missing().isEmpty()) {
            sentences.add(answers.missing().size() + " of " + answers.tasks() + " tasks have no usable answer " + where
                    + " and are left out: " + named(answers.missing()) + ".");
        }
        long lost = answers.missing().stream().mapToInt(MissingTask::samples).sum();
        if (answers.unusable() > lost) {
            sentences.add(answers.unusable() - lost + " of " + answers.samples() + " answers to open tasks " + where
                    + " could not be used and are left out.");
        }
        if (answers.shortened() > 0) {
            sentences.add(answers.shortened() + " of " + answers.samples() + " answers to open tasks " + where
                    + " were cut at the token limit and rated up to their last whole sentence.");
        }
        return sentences;
    }

    /** The first few with their reasons; those behind them by their number. */
    private static String named(List<MissingTask> missing) {
        Map<String, MissingTask> byTask = new LinkedHashMap<>();
        missing.forEach(task -> byTask.putIfAbsent(task.task(), task));
        String first = byTask.values().stream()
                .limit(NAMED)
                .map(task -> task.task() + " (" + task.status().label() + ": " + task.reason() + ")")
                .collect(Collectors.joining("; "));
        return byTask.size() <= NAMED ? first : first + "; and " + (byTask.size() - NAMED) + " more";
    }
}
