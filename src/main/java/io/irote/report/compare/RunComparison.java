package io.irote.report.compare;

import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Markdown;
import io.irote.report.kit.Table;
import io.irote.report.score.Caveats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between runs: each is compared with the first.
 *
 * @param runs two or more
 */
public record RunComparison(List<ComparedRun> runs) {
    public RunComparison {
        runs = List.copyOf(runs);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> text();
            case MD -> markdown();
            case JSON -> Json.write(json());
        };
    }

    private String text() {
        return Stream.concat(
                                Stream.of(
                                        settings().isEmpty()
                                                ? SettingChanges.NONE + "\n"
                                                : settings().table().text()),
                                others().map(run -> "Reflection of " + run.name() + " against that of " + first().name()
                                        + "\n" + insights(run).text()))
                        .collect(Collectors.joining("\n", "", "\n"))
                + scores().table().text() + scores().remark() + "\n\n"
                + paired(Table::text)
                + efforts().table().text()
                + caveat("\n");
    }

    private String markdown() {
        return "# Comparison of runs\n\n## Settings\n\n"
                + (settings().isEmpty()
                        ? SettingChanges.NONE + "\n"
                        : settings().table().markdown())
                + others().map(run -> "\n## Reflection of " + Markdown.escape(run.name()) + "\n\n"
                                + Markdown.fenced(insights(run).text().stripTrailing()) + "\n")
                        .collect(Collectors.joining())
                + "\n## Scores\n\n" + scores().table().markdown() + "\n" + scores().remark()
                + "\n\n" + paired(Table::markdown) + "## Effort\n\n"
                + efforts().table().markdown() + caveat("\n> ");
    }

    /** What is worth something, and a blank line; nothing where no two runs have answers to pair. */
    private String paired(Function<Table, String> form) {
        Table paired = scores().paired();
        return paired.rows().isEmpty() ? "" : form.apply(paired) + "\n";
    }

    private String caveat(String before) {
        return runs.stream().anyMatch(run -> run.result().simulated()) ? before + Caveats.SIMULATED + "\n" : "";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("runs", runs.stream().map(ComparedRun::name).toList());
        json.put("settings", settings().json());
        json.put("reflections", others().map(run -> insights(run).json()).toList());
        json.put("comparable", scores().comparable());
        json.put("scores", scores().json());
        json.put("efforts", efforts().json());
        return json;
    }

    private ComparedRun first() {
        return runs.get(0);
    }

    private Stream<ComparedRun> others() {
        return runs.stream().skip(1);
    }

    private SettingChanges settings() {
        return SettingChanges.of(runs);
    }

    private InsightChanges insights(ComparedRun run) {
        return InsightChanges.between(first().result(), run);
    }

    private ScoreChanges scores() {
        return new ScoreChanges(runs);
    }

    private RunCosts efforts() {
        return new RunCosts(runs);
    }
}
