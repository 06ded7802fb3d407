package io.irote.report.models;

import io.irote.embedded.Probe;
import io.irote.model.spec.ModelSpec;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import io.irote.report.score.Caveats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the embedded engine works on this machine. */
public record EmbeddedReport(List<Probe.Finding> findings) {
    public EmbeddedReport {
        findings = List.copyOf(findings);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> "model " + ModelSpec.EMBEDDED + "\n\n" + table().text() + "\n" + verdict() + "\n";
            case MD -> "# Model " + ModelSpec.EMBEDDED + "\n\n" + table().markdown() + "\n" + verdict() + "\n";
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        return new Table(
                List.of("job", "works", "ms", "finding"),
                findings.stream()
                        .map(f -> List.of(
                                f.job(),
                                f.works() ? "yes" : "no",
                                String.format(Locale.ROOT, "%.0f", f.millis()),
                                f.detail()))
                        .toList());
    }

    private String verdict() {
        return findings.stream().allMatch(Probe.Finding::works)
                ? Caveats.SIMULATED
                : "The model cannot do all that a run needs.";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("model", ModelSpec.EMBEDDED.toString());
        json.put("findings", findings);
        return json;
    }
}
