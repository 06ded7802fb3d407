package io.irote.report;

import io.irote.evaluation.answers.AnswerSheet;
import io.irote.run.EvaluationResult;
import io.irote.run.RunConfig;
import io.irote.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report tells of one folder: a finished run, an evaluation, or a run with the evaluation of its reflection.
 *
 * @param name of the folder
 * @param answers behind the scores of the run; empty where none were kept
 */
public record Reported(
        String name,
        Optional<RunResult> run,
        Optional<EvaluationResult> evaluation,
        Optional<AnswerSheet> answers) {
    /** What has no answers at hand. */
    public Reported(String name, Optional<RunResult> run, Optional<EvaluationResult> evaluation) {
        this(name, run, evaluation, Optional.empty());
    }

    /** @throws IllegalArgumentException if there is neither run nor evaluation */
    public Reported {
        if (run.isEmpty() && evaluation.isEmpty()) {
            throw new IllegalArgumentException(name + " holds nothing to report");
        }
    }

    /** A run that was not evaluated. */
    public static Reported of(String name, RunResult run) {
        return new Reported(name, Optional.of(run), Optional.empty());
    }

    /** Of the trait. */
    String title() {
        return run.map(RunResult::title)
                .or(() -> evaluation.map(EvaluationResult::title))
                .orElseThrow();
    }

    RunConfig config() {
        return run.map(RunResult::config)
                .or(() -> evaluation.map(EvaluationResult::config))
                .orElseThrow();
    }

    /** What a reader must know before believing the figures, a sentence each. */
    List<String> caveats() {
        return Stream.of(
                        run.map(RunReport::new).map(RunReport::caveats),
                        evaluation.map(EvaluationSentences::new).map(EvaluationSentences::caveats),
                        Optional.of(mismatches()))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Where the evaluation is not of what the run did. */
    List<String> mismatches() {
        return run.flatMap(r -> evaluation.map(e -> mismatches(r, e))).orElse(List.of());
    }

    private static List<String> mismatches(RunResult run, EvaluationResult evaluation) {
        List<String> mismatches = new ArrayList<>();
        if (!run.config().model().equals(evaluation.config().model())) {
            mismatches.add("The search was made on " + run.config().model() + ", the evaluation on "
                    + evaluation.config().model() + ".");
        }
        if (evaluation.reflections().stream().noneMatch(score -> score.prompt().contains(run.reflection()))) {
            mismatches.add(
                    "The evaluation is not of the reflection that the run ended with: that one was edited, or the"
                            + " run went on. Evaluate it anew.");
        }
        return mismatches;
    }

    /** Trait, ID and folder. */
    String heading() {
        return title() + " (" + config().trait() + "), " + name;
    }
}
