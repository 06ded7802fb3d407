package io.irote.report.models;

import io.irote.model.call.Tokens;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a job will cost at most. */
public record PlanReport(Job job, CostPlan plan) {
    private static final String UNKNOWN = "unknown";

    public String render(Format format) {
        return switch (format) {
            case TEXT -> title() + "\n\n" + table().text() + "\n" + hint() + "\n";
            case MD -> "# " + title() + "\n\n" + table().markdown() + "\n" + hint() + "\n";
            case JSON -> Json.write(json());
        };
    }

    /** The whole plan in a line. */
    public static String line(CostPlan plan) {
        return String.format(
                Locale.ROOT,
                "at most %,d requests and about %,d tokens%s%s",
                plan.calls(),
                plan.tokens().total(),
                plan.cost()
                        .map(cost -> String.format(Locale.ROOT, ", $%.2f", cost))
                        .orElse(""),
                dearer(plan).map(more -> "; " + more).orElse(""));
    }

    /** What it costs that options are sampled, if they are. */
    private static Optional<String> dearer(CostPlan plan) {
        return plan.told() < plan.calls()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "options are sampled, a server that tells their probabilities would take %,d",
                        plan.told()))
                : Optional.empty();
    }

    private String title() {
        return job.config().trait() + ": at most, if all "
                + job.config().settings().iterations() + " iterations are needed and nothing is cached";
    }

    private String hint() {
        return plan.calls() == 0
                ? "The embedded engine costs nothing."
                : dearer(plan).map(more -> "Now " + more + " requests.\n").orElse("")
                        + "Searches usually converge before, and second tries are made only of answers that cannot be used. Tokens"
                        + " are estimated. What a server can do is found out by 'irote models doctor'.";
    }

    private Table table() {
        List<List<String>> rows = Stream.concat(
                        plan.lines().stream().map(l -> row(l.phase(), l.model(), l.calls(), l.tokens(), l.cost())),
                        Stream.of(row("all", "", plan.calls(), plan.tokens(), plan.cost())))
                .toList();
        return new Table(
                List.of("phase", "model", "requests", "prompt tokens", "completion tokens", "US dollars"), rows);
    }

    private static List<String> row(String phase, String model, long calls, Tokens tokens, Optional<Double> cost) {
        return List.of(
                phase,
                model,
                Numbers.count(calls),
                Numbers.count(tokens.prompt()),
                Numbers.count(tokens.completion()),
                cost.map(c -> String.format(Locale.ROOT, "%.2f", c)).orElse(UNKNOWN));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("trait", job.config().trait());
        json.put("calls", plan.calls());
        json.put("callsIfProbabilitiesWereTold", plan.told());
        json.put("tokens", plan.tokens());
        json.put("cost", plan.cost());
        json.put("phases", plan.lines());
        return json;
    }
}
