package io.irote.search;

import io.irote.model.Provenance;
import io.irote.optimizer.Figures;
import io.irote.runtime.AnswersFile;
import io.irote.runtime.job.RunConfig;
import io.irote.score.Comparison;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import io.irote.score.answers.AnswerSheet;
import io.irote.statistics.Estimate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What {@code reflection.yaml} says: the reflection, where it came from and what it scored. */
final class ReflectionDocument {
    /** The version of this form. From 4 on it has held-out open tasks, and where the user's own texts lie. */
    static final int SCHEMA = 4;

    /** Where the reflection's own held-out scores stand among the scores. */
    static final String QUESTIONNAIRE = "held-out/" + HeldOut.REFLECTION;

    static final String OPEN = "held-out-open/" + HeldOut.REFLECTION;

    /** In the provenance: hashes of the texts that the scores were found with. */
    static final String USED = "used";

    /** In the provenance: the hash of the answers behind the scores. */
    static final String ANSWERS = "answers";

    private ReflectionDocument() {}

    /** @param answers behind the scores; empty where none were kept */
    static Map<String, Object> of(RunResult result, Optional<AnswerSheet> answers) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", SCHEMA);
        file.put("trait", result.config().trait());
        file.put("title", result.title());
        file.put("reflection", result.reflection() + "\n");
        file.put("words", result.words());
        file.put("scores", scores(result));
        file.put("provenance", provenance(result, answers));
        return file;
    }

    private static Map<String, Object> scores(RunResult result) {
        Figures figures = result.last().figures();
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("objective", figures.objective());
        scores.put("total-correlation-per-token", figures.totalCorrelationPerToken());
        scores.putAll(search(figures.r2(), figures.traitScore()));
        result.heldOut().ifPresent(heldOut -> scores.putAll(heldOut(heldOut)));
        return scores;
    }

    /** Of the tasks that the search optimised. */
    static Map<String, Object> search(double r2, double traitScore) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("evocativeness", r2);
        scores.put("trait-score", traitScore);
        return scores;
    }

    /** Of the tasks that it never saw. */
    static Map<String, Object> heldOut(HeldOut heldOut) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("held-out-instrument", heldOut.instrument());
        scores.put("held-out", byPrompt(heldOut, score -> Optional.of(score.questionnaire())));
        if (heldOut.openTasks() > 0) {
            scores.put("held-out-open", byPrompt(heldOut, HeldOutScore::open));
        }
        Map<String, Object> ahead = new LinkedHashMap<>();
        heldOut.scores().forEach(score -> score.ahead().ifPresent(found -> ahead.put(score.name(), comparison(found))));
        if (!ahead.isEmpty()) {
            scores.put("ahead-of", ahead);
        }
        return scores;
    }

    private static Map<String, Object> comparison(Comparison ahead) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("difference", ahead.mean());
        ahead.interval().ifPresent(interval -> {
            comparison.put("low", interval.low());
            comparison.put("high", interval.high());
        });
        comparison.put("p", ahead.pValue());
        comparison.put("p-by-holm", ahead.adjusted());
        ahead.verdict().ifPresent(verdict -> comparison.put("verdict", verdict.words()));
        return comparison;
    }

    private static Map<String, Object> byPrompt(HeldOut heldOut, Function<HeldOutScore, Optional<Estimate>> part) {
        Map<String, Object> scores = new LinkedHashMap<>();
        heldOut.scores().forEach(score -> part.apply(score)
                .filter(Estimate::isKnown)
                .ifPresent(found -> scores.put(score.name(), found.value())));
        return scores;
    }

    private static Map<String, Object> provenance(RunResult result, Optional<AnswerSheet> answers) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("model", result.config().model());
        if (result.simulated()) {
            provenance.put("respondent", "simulated respondent (embedded)");
        }
        provenance.put("proposer", result.config().proposer());
        provenance.put("judge", result.config().judge());
        provenance.put("compactness", label(result.last().figures().compactnessProvenance()));
        provenance.put("evocativeness", label(result.last().figures().evocativenessProvenance()));
        provenance.put("irote", result.config().irote());
        provenance.put("catalogue", result.config().catalogue());
        provenance.put("prompts", result.config().prompts());
        given(result.config()).forEach(provenance::put);
        answers.ifPresent(sheet -> {
            provenance.put(USED, sheet.used().hashes());
            provenance.put(ANSWERS, AnswersFile.hash(sheet));
        });
        provenance.put("sensitive", result.config().sensitive());
        provenance.put("settings", result.config().settings());
        provenance.put("iterations", result.last().number());
        provenance.put("stop", result.stop().description());
        provenance.put("finished", result.finished());
        provenance.put("seconds", result.seconds());
        return provenance;
    }

    /** The user's own texts; where there are none, nothing is said. */
    private static Map<String, String> given(RunConfig config) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("trait-file", config.traitFile());
        given.put("traits-dir", config.traitsDir());
        given.put("prompts-dir", config.promptsDir());
        given.values().removeIf(String::isEmpty);
        return given;
    }

    private static String label(Provenance provenance) {
        return provenance.name().toLowerCase(Locale.ROOT);
    }
}
