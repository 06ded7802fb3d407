package io.irote.report.models;

import io.irote.model.call.Tokens;
import io.irote.model.local.LocalFacts;
import io.irote.model.local.graph.LocalSpeed;
import io.irote.model.spec.ModelSpec;
import io.irote.report.kit.Format;
import io.irote.report.kit.Json;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast a model in this process is, and what a search with it takes.
 *
 * @param loading seconds
 * @param peak the most memory that the whole process held, in bytes, where the system tells
 * @param paces with more and more texts side by side
 * @param scoring of one reflection; empty where its texts are longer than what the model can read
 * @param run the tokens that a search with the usual settings takes at most
 */
public record BenchReport(
        ModelSpec.Local model,
        LocalFacts facts,
        double loading,
        OptionalLong peak,
        List<LocalSpeed> paces,
        Optional<Scoring> scoring,
        Tokens run) {
    private static final String UNKNOWN = "not measured";

    /**
     * How long it takes to score a reflection in an iteration of a search with the usual settings.
     *
     * @param texts whose log-likelihoods that takes
     * @param seconds 0 where the clock did not move
     */
    public record Scoring(int texts, double seconds) {}

    public BenchReport {
        paces = List.copyOf(paces);
    }

    public String render(Format format) {
        return switch (format) {
            case TEXT -> "model " + model + "\n\n" + summary().text() + "\n" + speeds().text() + "\n" + note() + "\n";
            case MD ->
                "# Model " + model + "\n\n" + summary().markdown() + "\n" + speeds().markdown() + "\n" + note() + "\n";
            case JSON -> Json.write(json());
        };
    }

    private Table summary() {
        return new Table(
                List.of("fact", "found"),
                List.of(
                        List.of("loading", Numbers.number(loading, 1) + " s"),
                        List.of("threads", Integer.toString(facts.threads())),
                        List.of("texts side by side", LocalReport.sideBySide(facts.sideBySide())),
                        List.of(
                                "scoring of a reflection",
                                scoring.map(BenchReport::scored).orElse(tooLong())),
                        List.of("memory of the model", LocalReport.memory(facts.memory())),
                        List.of(
                                "memory of the process",
                                peak.isPresent() ? PulledModel.size(peak.getAsLong()) + " at most" : UNKNOWN)));
    }

    private String tooLong() {
        return "too long: the candidates as one text do not fit in the " + Numbers.count(facts.context())
                + " tokens it reads";
    }

    private static String scored(Scoring scoring) {
        return scoring.seconds() == 0
                ? UNKNOWN
                : Numbers.count(scoring.texts()) + " texts in " + Numbers.number(scoring.seconds(), 1) + " s";
    }

    private Table speeds() {
        return new Table(
                List.of("side by side", "reads tokens a second", "writes tokens a second", "a search takes"),
                paces.stream().map(this::row).toList());
    }

    private List<String> row(LocalSpeed pace) {
        return pace.isMeasured()
                ? List.of(
                        Integer.toString(pace.rows()),
                        Numbers.count(Math.round(pace.reading())),
                        Numbers.count(Math.round(pace.writing())),
                        scoring.isPresent() ? "at most " + Numbers.count(pace.minutes(run)) + " min" : "too long")
                : List.of(Integer.toString(pace.rows()), UNKNOWN, UNKNOWN, UNKNOWN);
    }

    private String note() {
        return "A search with the usual settings reads at most " + Numbers.count(run.prompt()) + " tokens and writes "
                + Numbers.count(run.completion()) + "; what texts begin with alike is read once.";
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", 1);
        json.put("model", model.toString());
        json.put("facts", facts);
        json.put("loading_seconds", loading);
        json.put("peak_bytes", peak);
        json.put("paces", paces.stream().map(this::json).toList());
        json.put("scoring", scoring);
        json.put("run", run);
        return json;
    }

    private Map<String, Object> json(LocalSpeed pace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", pace.rows());
        json.put("reading", pace.reading());
        json.put("writing", pace.writing());
        if (pace.isMeasured() && scoring.isPresent()) {
            json.put("minutes", pace.minutes(run));
        }
        return json;
    }
}
