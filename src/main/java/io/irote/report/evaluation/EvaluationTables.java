package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.PromptScore;
import io.irote.evaluation.Transfer;
import io.irote.evaluation.robustness.ConditionScore;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.report.score.Differences;
import io.irote.score.Comparison;
import io.irote.score.Contrast;
import io.irote.score.ScaleScore;
import io.irote.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of an evaluation as tables. */
public record EvaluationTables(EvaluationResult result) {
    private static final String NONE = "-";

    public Table scores() {
        List<String> header = new ArrayList<>(List.of("prompt"));
        result.scores().get(0).scales().forEach(scale -> header.add(scale.tasks() + " (" + tasks(scale) + ")"));
        header.addAll(List.of(ScaleScore.POOLED, "over no prompt"));
        header.addAll(Differences.HEADER);
        return new Table(
                header, result.scores().stream().map(EvaluationTables::row).toList());
    }

    private static List<String> row(PromptScore score) {
        List<String> row = new ArrayList<>(List.of(score.name()));
        scales(score).forEach(scale -> row.add(Numbers.plain(scale.score(), 2)));
        row.addAll(Differences.cells(score.pooled().gain()));
        return row;
    }

    private static Stream<ScaleScore> scales(PromptScore score) {
        return Stream.concat(score.scales().stream(), Stream.of(score.pooled()));
    }

    private static int tasks(ScaleScore scale) {
        return scale.score().n();
    }

    public Table contrasts() {
        return named(
                header(List.of("reflection", "against", "ahead by"), "g"),
                result.contrasts().stream().map(EvaluationTables::row).toList());
    }

    private static List<String> row(Contrast contrast) {
        return row(
                List.of(contrast.reflection(), contrast.baseline()),
                contrast.ahead(),
                contrast.ahead()
                        .flatMap(Comparison::effect)
                        .map(effect -> signed(effect.gz(), 2))
                        .orElse(NONE));
    }

    /** The first column names the reflection; of one alone it would say nothing. */
    private Table named(List<String> header, List<List<String>> rows) {
        int from = result.reflections().size() == 1 ? 1 : 0;
        return new Table(
                header.subList(from, header.size()),
                rows.stream().map(row -> row.subList(from, row.size())).toList());
    }

    public Table answers() {
        List<List<String>> rows = result.scores().stream()
                .flatMap(score -> score.scales().stream().map(scale -> answers(score.name(), scale)))
                .toList();
        return new Table(List.of("prompt", "tasks", "entropy, nats", "outside", "missing", "figures"), rows);
    }

    private static List<String> answers(String name, ScaleScore scale) {
        return List.of(
                name,
                scale.tasks(),
                number(scale.entropy(), 3),
                number(scale.outside(), 4),
                number(scale.missing(), 2),
                scale.provenance().name().toLowerCase(Locale.ROOT));
    }

    private static String number(OptionalDouble value, int digits) {
        return Numbers.number(value.orElse(Double.NaN), digits);
    }

    public Table traits() {
        return named(
                header(List.of("reflection", "trait", "no prompt", "score", "change")),
                result.reflections().stream()
                        .flatMap(reflection -> TraitChange.of(result, reflection).stream()
                                .map(change -> row(reflection.name(), change)))
                        .toList());
    }

    private static List<String> row(String reflection, TraitChange change) {
        List<String> row = new ArrayList<>(List.of(
                reflection, change.title(), Numbers.plain(change.before(), 2), Numbers.plain(change.after(), 2)));
        row.addAll(Differences.cells(change.change(), Verdict::direction));
        return row;
    }

    /** What each way of prompting says, and where it comes from. */
    public Table prompts() {
        return new Table(
                List.of("prompt", "from", "system prompt"),
                result.scores().stream()
                        .map(score -> List.of(score.name(), score.source(), score.prompt()))
                        .toList());
    }

    public Table robustness() {
        return named(
                header(List.of("reflection", "condition", "tasks", "score", "difference")),
                result.robustness().stream().map(EvaluationTables::row).toList());
    }

    private static List<String> row(ConditionScore score) {
        return row(
                List.of(
                        score.reflection(),
                        score.condition(),
                        Integer.toString(score.score().n()),
                        Numbers.plain(score.score(), 2)),
                score.difference());
    }

    public Table transfer() {
        return named(
                header(List.of("reflection", "model", "no prompt", "score", "over no prompt")),
                result.reflections().stream()
                        .flatMap(reflection -> result.transfers(reflection).stream())
                        .map(EvaluationTables::row)
                        .toList());
    }

    private static List<String> row(Transfer transfer) {
        return row(
                List.of(
                        transfer.reflection(),
                        transfer.model(),
                        Numbers.plain(transfer.unprompted(), 2),
                        Numbers.plain(transfer.score(), 2)),
                transfer.gain());
    }

    private static List<String> header(List<String> columns, String... more) {
        return Stream.of(columns, Differences.HEADER, List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> row(List<String> cells, Optional<Comparison> comparison, String... more) {
        return Stream.of(cells, Differences.cells(comparison), List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    /** With its sign; what rounds to zero has none. */
    static String signed(double value, int digits) {
        String number = Numbers.number(value, digits);
        if (Double.isNaN(value) || Double.parseDouble(number) == 0) {
            return Double.isNaN(value) ? number : Numbers.number(0, digits);
        }
        return value > 0 ? "+" + number : number;
    }
}
