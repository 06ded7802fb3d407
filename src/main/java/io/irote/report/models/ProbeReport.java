package io.irote.report.models;

import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.ModelSpec;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import io.irote.runtime.job.CostPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found out about a model behind a server: how each job is done, and what stands in the way of doing it
 * better.
 *
 * @param usual what a search of the usual size takes
 */
public record ProbeReport(ModelSpec model, Capabilities found, CostPlan usual) {
    public String render(Format format) {
        return switch (format) {
            case TEXT -> "model " + model + "\n\n" + table().text() + notes("  ") + "\n" + verdict() + "\n";
            case MD -> "# Model " + model + "\n\n" + table().markdown() + notes("- ") + "\n" + verdict() + "\n";
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        return new Table(
                List.of("job", "how"),
                List.of(
                        List.of("writing texts", ModelNotes.how(found.generation())),
                        List.of("answers held to a form", possible(found.structured())),
                        List.of("several samples in a call", possible(found.several())),
                        List.of("probabilities of options", ModelNotes.how(found.choices())),
                        List.of("log-probabilities of texts", ModelNotes.how(found.likelihood())),
                        List.of("pace", pace())));
    }

    private static String possible(Ability ability) {
        return ability.method() == Method.NONE ? "no" : "yes";
    }

    private String pace() {
        int calls = found.pace().concurrency();
        String together = calls + " call" + (calls == 1 ? "" : "s") + " at once";
        return found.pace().latencyMillis() == 0
                ? together + ", not measured"
                : String.format(
                        Locale.ROOT, "%.0f ms a short call, %s", found.pace().latencyMillis(), together);
    }

    /** In what other way the model is asked, and why a job is not done in a better way, a line each. */
    private String notes(String bullet) {
        Stream<String> concessions = found.made().stream().map(made -> "the model " + made.sentence());
        Stream<String> reasons = Stream.of(
                        found.generation(), found.structured(), found.several(), found.choices(), found.likelihood())
                .flatMap(ability -> ability.reasons().stream());
        String notes = Stream.concat(concessions, reasons)
                .distinct()
                .map(reason -> bullet + reason + "\n")
                .collect(Collectors.joining());
        String dearer = usual.told() < usual.calls()
                ? bullet + "a search of the usual size: " + PlanReport.line(usual) + "\n"
                : "";
        return notes.isEmpty() && dearer.isEmpty() ? "" : "\n" + notes + dearer;
    }

    private String verdict() {
        return switch (found.likelihood().provenance()) {
            case EXACT -> "Compactness is computed in nats; figures are as good as this model can give.";
            case BOUNDED, SAMPLED, RATED ->
                "It can be steered, but compactness is made of ratings; for exact figures serve an open model with vLLM,"
                        + " SGLang or llama.cpp.";
        };
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 2);
        json.put("model", model.toString());
        json.put("capabilities", found);
        json.put("usualCalls", usual.calls());
        json.put("usualCallsIfProbabilitiesWereTold", usual.told());
        return json;
    }
}
