package io.irote.report;

import io.irote.evaluation.Comparison;
import io.irote.evaluation.Contrast;
import io.irote.evaluation.Drift;
import io.irote.evaluation.ScaleReliability;
import io.irote.evaluation.robustness.ResponseStyle;
import io.irote.evaluation.statistics.Reliability;
import io.irote.model.ModelSpec;
import io.irote.run.EvaluationResult;
import io.irote.run.RunConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an evaluation found out: tables, and sentences that say what beats what. */
public record EvaluationReport(EvaluationResult result) {
    public String render(Format format) {
        return format == Format.JSON ? Json.write(result) : page(format);
    }

    private String page(Format format) {
        EvaluationTables tables = new EvaluationTables(result);
        Page page = new Page(format)
                .title(result.title() + " (" + result.config().trait() + ")")
                .heading("Scores, 0-10")
                .table(tables.scores())
                .heading("What beats what, over all tasks")
                .table(tables.contrasts())
                .list(verdicts())
                .heading("How the answers came about")
                .table(tables.answers())
                .list(reliabilities());
        drift(page, tables);
        robustness(page, tables);
        if (!result.transfer().isEmpty()) {
            page.heading("On other models").table(tables.transfer());
        }
        return page.heading("Notes").list(notes()).toString();
    }

    private void drift(Page page, EvaluationTables tables) {
        if (!result.drift().isEmpty()) {
            page.heading("Other traits, 10 is their high pole")
                    .table(tables.drift())
                    .list(drifts());
        }
    }

    private void robustness(Page page, EvaluationTables tables) {
        if (!result.robustness().isEmpty()) {
            page.heading("Changes that should not matter")
                    .table(tables.robustness())
                    .list(result.styles().stream().map(EvaluationReport::style).toList());
        }
    }

    /** A sentence for each reflection and each way in which comparisons ended. */
    private List<String> verdicts() {
        Map<String, List<Contrast>> byEnding = result.contrasts().stream()
                .collect(Collectors.groupingBy(
                        c -> c.reflection() + " " + ending(c), LinkedHashMap::new, Collectors.toList()));
        return byEnding.entrySet().stream()
                .map(e -> e.getKey() + " "
                        + e.getValue().stream().map(Contrast::baseline).collect(Collectors.joining(", ")) + ".")
                .toList();
    }

    private static String ending(Contrast contrast) {
        return switch (contrast.verdict()) {
            case BEATS -> "beats";
            case DOES_NOT_BEAT -> "does not beat";
            case IS_BEATEN -> "is beaten by";
        };
    }

    private List<String> reliabilities() {
        return result.reliabilities().stream()
                .map(EvaluationReport::reliability)
                .toList();
    }

    private static String reliability(ScaleReliability scale) {
        return "Reliability of " + scale.tasks() + " over the " + scale.prompts() + " ways of prompting: "
                + scale.reliability().map(EvaluationReport::coefficients).orElse("not defined") + ".";
    }

    private static String coefficients(Reliability reliability) {
        return "alpha " + Numbers.number(reliability.alpha(), 2) + ", omega "
                + Numbers.number(reliability.omega(), 2)
                + (reliability.isTooHigh() ? ", too high: the items are answered as if they were one" : "");
    }

    private List<String> drifts() {
        Map<String, List<Drift>> byReflection = result.drift().stream()
                .collect(Collectors.groupingBy(Drift::reflection, LinkedHashMap::new, Collectors.toList()));
        return byReflection.entrySet().stream()
                .map(e -> e.getKey() + " " + moved(e.getValue()))
                .toList();
    }

    private static String moved(List<Drift> drifts) {
        String moved =
                drifts.stream().filter(Drift::isSignificant).map(Drift::title).collect(Collectors.joining(", "));
        return moved.isEmpty() ? "moves no other trait that its items could tell." : "also moves " + moved + ".";
    }

    private static String style(ResponseStyle style) {
        String acquiescence = style.acquiescence().isPresent()
                ? EvaluationTables.signed(style.acquiescence().getAsDouble(), 3)
                : "not defined (one keying only)";
        return style.reflection() + ": acquiescence " + acquiescence + ", pull of the last option "
                + EvaluationTables.signed(style.position(), 3) + " (shares of the scale, 0 is none).";
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(result.notes());
        notes.add(
                "Intervals: 95 %, paired bootstrap over tasks. p: paired permutation test, by Holm within a reflection's"
                        + " baselines or other traits; below " + Comparison.SIGNIFICANT
                        + " something is said to beat or move something. g: standardised.");
        RunConfig config = result.config();
        if (result.simulated()) {
            notes.add(RunReport.SIMULATED);
        } else if (config.judge().equals(ModelSpec.EMBEDDED.toString())) {
            notes.add("Answers to open tasks were rated by the embedded engine, a sentence encoder, not by a model.");
        }
        notes.add("Model " + config.model() + ", proposer " + config.proposer() + ", judge " + config.judge()
                + ", samples " + config.settings().samples() + ", seed "
                + config.settings().seed() + ", irote " + config.irote() + ".");
        return notes;
    }
}
