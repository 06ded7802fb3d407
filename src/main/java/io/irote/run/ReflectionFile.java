package io.irote.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.irote.evaluation.HeldOut;
import io.irote.model.Provenance;
import io.irote.optimizer.Figures;
import io.irote.reflection.Reflection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code reflection.yaml}: the reflection with where it came from and what it scored. */
public final class ReflectionFile {
    private static final int MOST_BYTES = 1_000_000;

    private ReflectionFile() {}

    /**
     * The reflection in a file of this form, or in the run folder that holds one.
     *
     * @throws RunFolderException if there is none, or the file is not of this form
     */
    public static Reflection read(Path path) {
        Path file = file(path);
        JsonNode text = tree(file).path("reflection");
        if (!text.isTextual() || text.asText().isBlank()) {
            throw new RunFolderException(file + " has no text under the key 'reflection'");
        }
        try {
            return Reflection.parse(text.asText());
        } catch (IllegalArgumentException e) {
            throw new RunFolderException(file + " holds no reflection: " + e.getMessage(), e);
        }
    }

    /**
     * The ID of the trait that such a file names, if it names one.
     *
     * @throws RunFolderException if the file cannot be read
     */
    public static Optional<String> trait(Path path) {
        JsonNode trait = tree(file(path)).path("trait");
        return trait.isTextual() ? Optional.of(trait.asText()) : Optional.empty();
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve("reflection.yaml") : path;
    }

    private static JsonNode tree(Path file) {
        try {
            return Formats.YAML.readTree(content(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new RunFolderException(file + ":" + line + ": not YAML: " + reason(e), e);
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + file + ": " + IoCause.of(e), e);
        }
    }

    /** The first line, without the name of a Java class in front. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("^(?:\\w+\\.)+\\w+: ", "");
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new RunFolderException(file + " is larger than 1 MB; a reflection is not");
            }
            return content;
        }
    }

    static Map<String, Object> of(RunResult result) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("schema", RunResult.SCHEMA);
        file.put("trait", result.config().trait());
        file.put("title", result.title());
        file.put("reflection", result.reflection() + "\n");
        file.put("words", result.words());
        file.put("scores", scores(result));
        file.put("provenance", provenance(result));
        return file;
    }

    private static Map<String, Object> scores(RunResult result) {
        Figures figures = result.last().figures();
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("objective", figures.objective());
        scores.put("total-correlation-per-token", figures.totalCorrelationPerToken());
        scores.put("evocativeness", figures.r2());
        scores.put("trait-score", figures.traitScore());
        result.heldOut().ifPresent(heldOut -> {
            scores.put("held-out-instrument", heldOut.instrument());
            scores.put("held-out", questionnaire(heldOut));
        });
        return scores;
    }

    private static Map<String, Object> questionnaire(HeldOut heldOut) {
        Map<String, Object> scores = new LinkedHashMap<>();
        heldOut.scores()
                .forEach(score -> scores.put(score.name(), score.questionnaire().value()));
        return scores;
    }

    private static Map<String, Object> provenance(RunResult result) {
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
        provenance.put("sensitive", result.config().sensitive());
        provenance.put("settings", result.config().settings());
        provenance.put("iterations", result.last().number());
        provenance.put("stop", result.stop().description());
        provenance.put("finished", result.finished());
        provenance.put("seconds", result.seconds());
        return provenance;
    }

    private static String label(Provenance provenance) {
        return provenance.name().toLowerCase(Locale.ROOT);
    }
}
