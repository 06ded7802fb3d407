package io.irote.report.page;

import io.irote.evaluation.Deviations;
import io.irote.evaluation.EvaluationFile;
import io.irote.evaluation.EvaluationResult;
import io.irote.report.answers.KeptAnswersSection;
import io.irote.report.evaluation.EvaluationSections;
import io.irote.report.evaluation.EvaluationSentences;
import io.irote.report.search.RunReport;
import io.irote.report.search.RunSections;
import io.irote.report.section.Section;
import io.irote.runtime.job.RunConfig;
import io.irote.score.answers.AnswerSheet;
import io.irote.search.RunResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report tells of one folder: a finished run, an evaluation, or a run with the evaluation of its reflection.
 *
 * @param name of the folder
 * @param answers behind the scores of the run; empty where none were kept
 * @param remarks why an evaluation is not that of the run in the folder, a sentence each
 */
public record Reported(
        String name,
        Optional<RunResult> run,
        Optional<EvaluationResult> evaluation,
        Optional<AnswerSheet> answers,
        List<String> remarks) {
    /** What stands on its own. */
    public Reported(
            String name,
            Optional<RunResult> run,
            Optional<EvaluationResult> evaluation,
            Optional<AnswerSheet> answers) {
        this(name, run, evaluation, answers, List.of());
    }

    /** @throws IllegalArgumentException if there is neither run nor evaluation */
    public Reported {
        if (run.isEmpty() && evaluation.isEmpty()) {
            throw new IllegalArgumentException(name + " holds nothing to report");
        }
    }

    /** What has no answers at hand. */
    public Reported(String name, Optional<RunResult> run, Optional<EvaluationResult> evaluation) {
        this(name, run, evaluation, Optional.empty(), List.of());
    }

    /**
     * A run with its evaluation, then the evaluations by other models, judges or templates, each on its own.
     *
     * @throws io.irote.runtime.file.RunFolderException if a file of an evaluation is damaged
     */
    public static List<Reported> of(
            String name, RunResult run, EvaluationFile evaluations, Optional<AnswerSheet> answers) {
        Stream<Reported> others = evaluations.others().stream()
                .map(other -> new Reported(
                        name + ", evaluated on " + other.config().model(),
                        Optional.empty(),
                        Optional.of(other),
                        Optional.empty(),
                        new Deviations(run.config(), other.config()).sentences()));
        return Stream.concat(Stream.of(new Reported(name, Optional.of(run), evaluations.read(), answers)), others)
                .toList();
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
    public List<String> caveats() {
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
        return run.flatMap(r -> evaluation.map(e -> mismatches(r, e))).orElse(remarks);
    }

    private static List<String> mismatches(RunResult run, EvaluationResult evaluation) {
        List<String> mismatches = new ArrayList<>(new Deviations(run.config(), evaluation.config()).sentences());
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

    /** Everything that a page tells of it, in the order that it is read in. */
    List<Section> sections() {
        boolean kept = answers.isPresent();
        List<Section> sections = new ArrayList<>();
        run.ifPresent(result -> sections.addAll(RunSections.of(result, kept)));
        evaluation.ifPresent(result -> sections.addAll(EvaluationSections.of(result, kept)));
        sections.add(new KeptAnswersSection(answers, config().model()));
        sections.sort(Comparator.comparing(Section::place));
        return sections;
    }
}
