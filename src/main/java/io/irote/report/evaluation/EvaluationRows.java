package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.evaluation.PromptScore;
import io.irote.report.kit.Csv;
import io.irote.score.Comparison;
import io.irote.score.ScaleScore;
import io.irote.score.Verdict;
import io.irote.statistics.Estimate;
import io.irote.statistics.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of an evaluation, each with what it is by column: whose it is under {@code prompt}, of what under
 * {@code of}.
 */
public final class EvaluationRows {
    private static final String SCORE = "score 0-10";
    private static final String UNPROMPTED = "score 0-10 without a prompt";

    private EvaluationRows() {}

    public static Stream<Map<String, String>> of(EvaluationResult result) {
        return Stream.of(
                        result.scores().stream().flatMap(EvaluationRows::scores),
                        result.contrasts().stream()
                                .flatMap(c ->
                                        difference("contrast", c.reflection(), c.baseline(), "ahead by", c.ahead())),
                        result.reflections().stream().flatMap(reflection -> traits(result, reflection)),
                        result.robustness().stream()
                                .flatMap(r -> Stream.concat(
                                        Stream.of(estimate(
                                                "robustness", r.reflection(), r.condition(), SCORE, r.score())),
                                        difference(
                                                "robustness",
                                                r.reflection(),
                                                r.condition(),
                                                "difference",
                                                r.difference()))),
                        result.transfer().stream()
                                .flatMap(t -> beforeAndAfter(
                                        "transfer", t.reflection(), t.model(), t.unprompted(), t.score(), t.gain())))
                .flatMap(rows -> rows);
    }

    private static Stream<Map<String, String>> scores(PromptScore score) {
        return Stream.concat(score.scales().stream(), Stream.of(score.pooled()))
                .map(scale -> score(score.name(), scale));
    }

    private static Map<String, String> score(String prompt, ScaleScore scale) {
        Map<String, String> row = estimate("score", prompt, scale.tasks(), SCORE, scale.score());
        scale.interval().ifPresent(interval -> ends(interval, row));
        return row;
    }

    private static Stream<Map<String, String>> traits(EvaluationResult result, PromptScore reflection) {
        return TraitChange.of(result, reflection).stream()
                .flatMap(t -> beforeAndAfter("trait", reflection.name(), t.title(), t.before(), t.after(), t.change()))
                .map(EvaluationRows::directed);
    }

    /** No trait but the sought one is meant to rise. */
    private static Map<String, String> directed(Map<String, String> row) {
        for (Verdict verdict : Verdict.values()) {
            row.replace("verdict", verdict.words(), verdict.direction());
        }
        return row;
    }

    private static Stream<Map<String, String>> beforeAndAfter(
            String phase, String prompt, String of, Estimate before, Estimate after, Optional<Comparison> change) {
        return Stream.concat(
                Stream.of(estimate(phase, prompt, of, UNPROMPTED, before), estimate(phase, prompt, of, SCORE, after)),
                difference(phase, prompt, of, "change", change));
    }

    private static Stream<Map<String, String>> difference(
            String phase, String prompt, String of, String measure, Optional<Comparison> comparison) {
        return comparison.stream().map(c -> {
            Map<String, String> row =
                    estimate(phase, prompt, of, measure, new Estimate(c.mean(), c.standardError(), c.tasks()));
            c.verdict().ifPresent(verdict -> test(c, verdict, row));
            c.effect().ifPresent(effect -> row.put("g", Csv.number(effect.gz())));
            return row;
        });
    }

    private static void test(Comparison c, Verdict verdict, Map<String, String> row) {
        c.interval().ifPresent(interval -> ends(interval, row));
        row.put("p", Csv.number(c.pValue()));
        row.put("p_holm", Csv.number(c.adjusted()));
        row.put("verdict", verdict.words());
    }

    private static void ends(Interval interval, Map<String, String> row) {
        row.put("low", Csv.number(interval.low()));
        row.put("high", Csv.number(interval.high()));
    }

    private static Map<String, String> estimate(
            String phase, String prompt, String of, String measure, Estimate estimate) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("record", "evaluation");
        row.put("phase", phase);
        row.put("prompt", prompt);
        row.put("of", of);
        row.put("tasks", Integer.toString(estimate.n()));
        row.put("measure", measure);
        row.put("value", Csv.number(estimate.value()));
        row.put("standard_error", Csv.number(estimate.standardError()));
        return row;
    }
}
