package io.irote.report.search;

import io.irote.model.Provenance;
import io.irote.optimizer.Figures;
import io.irote.optimizer.Settings;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Numbers;
import io.irote.report.section.Section;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that the result follows from: who wants to see it again needs this. */
record ProvenanceSection(RunReport report) implements Section {
    @Override
    public String title() {
        return "Provenance";
    }

    @Override
    public Place place() {
        return Place.COURSE;
    }

    @Override
    public List<Html> body(String article) {
        Map<String, String> facts = new LinkedHashMap<>();
        models(report.result(), facts);
        texts(report.result().config(), facts);
        settings(report.result().config().settings(), facts);
        facts.put("finished", report.result().finished());
        return List.of(list(facts));
    }

    private static void models(RunResult result, Map<String, String> facts) {
        RunConfig config = result.config();
        Figures figures = result.last().figures();
        facts.put("model", config.model() + (result.simulated() ? " (simulated respondent)" : ""));
        facts.put("proposer", config.proposer());
        facts.put("judge", config.judge());
        facts.put("compactness", label(figures.compactnessProvenance()));
        facts.put("evocativeness", label(figures.evocativenessProvenance()));
        facts.put(
                "probability outside the options",
                Numbers.number(figures.outsideMass().orElse(Double.NaN), 4));
    }

    private static void texts(RunConfig config, Map<String, String> facts) {
        facts.put("irote", config.irote());
        facts.put("trait", config.trait() + (config.sensitive() ? " (sensitive)" : ""));
        facts.put("catalogue", config.catalogue());
        facts.put("prompts", config.prompts());
        putGiven("trait file", config.traitFile(), facts);
        putGiven("traits folder", config.traitsDir(), facts);
        putGiven("prompts folder", config.promptsDir(), facts);
    }

    private static void putGiven(String name, String value, Map<String, String> facts) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    private static void settings(Settings settings, Map<String, String> facts) {
        facts.put("seed", Long.toString(settings.seed()));
        facts.put("candidates K", Integer.toString(settings.candidates()));
        facts.put("behaviours M1", Integer.toString(settings.behaviours()));
        facts.put("samples M2", Integer.toString(settings.samples()));
        settings.maxOutputTokens().ifPresent(most -> facts.put("tokens of an answer at most", Integer.toString(most)));
        facts.put("weight β", Double.toString(settings.beta()));
        facts.put("iterations at most", Integer.toString(settings.iterations()));
        facts.put("patience", Integer.toString(settings.patience()));
        facts.put("tolerance", Double.toString(settings.tolerance()));
        facts.put("words at most", Integer.toString(settings.words()));
    }

    private static String label(Provenance provenance) {
        return provenance.name().toLowerCase(Locale.ROOT);
    }

    private static Element list(Map<String, String> facts) {
        List<Element> entries = new ArrayList<>();
        facts.forEach((name, value) ->
                entries.add(Html.tag("div", Html.tag("dt", name), Html.tag("dd", Html.quoted(value)))));
        return Html.tag("dl", entries).with("class", "facts");
    }
}
