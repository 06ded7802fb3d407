package io.irote.report;

import io.irote.model.ModelSpec;
import io.irote.model.Probe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a probe found out about a model. */
public record ProbeReport(ModelSpec model, List<Probe.Finding> findings) {
    public ProbeReport {
        findings = List.copyOf(findings);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> "model " + model + "\n\n" + table().text() + "\n" + verdict() + "\n";
            case MD -> "# Model " + model + "\n\n" + table().markdown() + "\n" + verdict() + "\n";
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
                ? RunReport.SIMULATED
                : "The model cannot do all that a run needs.";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("model", model.toString());
        json.put("findings", findings);
        return json;
    }
}
