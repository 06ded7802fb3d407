package io.irote.report.search;

import io.irote.reflection.Reflection;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import io.irote.runtime.file.RunFolderException;
import io.irote.search.RunFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An overview of runs, one line each. */
public record RunList(List<RunFolder> runs) {
    public RunList {
        runs = List.copyOf(runs);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> table().text();
            case MD -> table().markdown();
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        return new Table(
                List.of("run", "trait", "seed", "status", "reflection"),
                runs.stream().map(run -> List.copyOf(row(run).values())).toList());
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("runs", runs.stream().map(RunList::row).toList());
        return json;
    }

    private static Map<String, String> row(RunFolder run) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("run", run.name());
        row.putAll(known(run));
        row.put("status", run.status());
        row.put("reflection", reflection(run));
        return row;
    }

    /** A damaged run is listed too, with what can be read of it. */
    private static Map<String, String> known(RunFolder run) {
        Map<String, String> known = new LinkedHashMap<>();
        try {
            known.put("trait", run.config().map(c -> c.trait()).orElse(""));
            known.put(
                    "seed",
                    run.config().map(c -> Long.toString(c.settings().seed())).orElse(""));
        } catch (RunFolderException e) {
            known.put("trait", "");
            known.put("seed", "");
        }
        return known;
    }

    private static String reflection(RunFolder run) {
        try {
            return run.result()
                    .map(r -> Reflection.parse(r.reflection()).insights().get(0).text())
                    .orElse("");
        } catch (RunFolderException e) {
            return "";
        }
    }
}
