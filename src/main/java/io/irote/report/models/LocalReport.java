package io.irote.report.models;

import io.irote.model.call.Tokens;
import io.irote.model.local.Footprint;
import io.irote.model.local.LocalFacts;
import io.irote.model.local.graph.LocalSpeed;
import io.irote.model.local.graph.SideBySide;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was found out about a model in this process.
 *
 * @param run the tokens that a search with the usual settings takes at most
 */
public record LocalReport(ModelSpec.Local model, LocalFacts facts, LocalSpeed pace, Tokens run) {
    public String render(Format format) {
        return switch (format) {
            case TEXT -> "model " + model + "\n\n" + table().text() + "\n" + verdict() + "\n";
            case MD -> "# Model " + model + "\n\n" + table().markdown() + "\n" + verdict() + "\n";
            case JSON -> Json.write(json());
        };
    }

    private Table table() {
        return new Table(
                List.of("fact", "found"),
                List.of(
                        List.of("chat format", facts.format()),
                        List.of("variant", facts.variant()),
                        List.of("context", number("%,d tokens", facts.context())),
                        List.of("vocabulary", number("%,d tokens", facts.vocabulary())),
                        List.of("probabilities of options", ModelNotes.how(Capabilities.IN_PROCESS.choices())),
                        List.of("log-probabilities of texts", ModelNotes.how(Capabilities.IN_PROCESS.likelihood())),
                        List.of("texts side by side", sideBySide(facts.sideBySide())),
                        List.of("rounding", number("%.1e nats a token", facts.rounding())),
                        List.of("memory", memory(facts.memory())),
                        List.of("threads", Integer.toString(facts.threads())),
                        List.of("pace", speed()),
                        List.of("a search takes", duration())));
    }

    private String speed() {
        return pace.isMeasured()
                ? number("reads %,.0f and writes %,.0f tokens a second", pace.reading(), pace.writing())
                : "not measured";
    }

    private String duration() {
        return pace.isMeasured()
                ? number("at most about %,d minutes with the usual settings", pace.minutes(run))
                : "not measured";
    }

    /** What a model takes, e.g. {@code 350.1 MB of weights, 24.6 KB a token read, at most 201.3 MB for a run}. */
    static String memory(Footprint memory) {
        return PulledModel.size(memory.files()) + " of weights, " + PulledModel.size(memory.token())
                + " a token read, at most " + PulledModel.size(memory.bound()) + " for a run";
    }

    static String sideBySide(SideBySide possible) {
        if (possible.reading()) {
            return "yes";
        }
        return possible.writing()
                ? "when answers are written, this graph allows no more"
                : "no, this graph does not allow it";
    }

    private static String number(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private String verdict() {
        return "Compactness is computed in nats; figures are as good as this model can give.";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("model", model.toString());
        json.put("facts", facts);
        json.put("pace", pace);
        json.put("run", run);
        return json;
    }
}
