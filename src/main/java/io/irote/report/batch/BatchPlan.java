package io.irote.report.batch;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import io.irote.runtime.job.CostPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The jobs of a batch with what they will cost at most.
 *
 * @param plans by job, in job order
 */
public record BatchPlan(Map<String, CostPlan> plans) {
    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text();
            case MD -> "# Plan\n\n" + table().markdown();
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        CostPlan all = CostPlan.sum(List.copyOf(plans.values()));
        return new Table(
                List.of("job", "calls at most", "tokens at most", "US dollars"),
                Stream.concat(
                                plans.entrySet().stream().map(e -> row(e.getKey(), e.getValue())),
                                Stream.of(row("all " + plans.size(), all)))
                        .toList());
    }

    private static List<String> row(String name, CostPlan plan) {
        return List.of(
                name,
                Numbers.count(plan.calls()),
                Numbers.count(plan.tokens().total()),
                plan.cost().map(c -> String.format(Locale.ROOT, "%.2f", c)).orElse("unknown"));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("jobs", plans.entrySet().stream().map(BatchPlan::json).toList());
        return json;
    }

    private static Map<String, Object> json(Map.Entry<String, CostPlan> job) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", job.getKey());
        json.put("calls", job.getValue().calls());
        json.put("tokens", job.getValue().tokens());
        json.put("cost", job.getValue().cost());
        return json;
    }
}
