package io.irote.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.irote.optimizer.Settings;
import io.irote.reflection.Reflection;
import io.irote.runtime.file.FlatNumbers;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.score.answers.UsedTexts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reflection file says beside its reflection. Only the trait must be there; what is there must be right. */
record SavedFields(Path file, JsonNode tree) {
    private static final int USUAL_SAMPLES = 6;
    private static final long USUAL_SEED = 1;
    private static final String PROVENANCE = "/provenance/";

    /** @throws RunFolderException if a value has not the form that it should have */
    SavedReflection read(Reflection reflection) {
        JsonNode schema = tree.path("schema");
        if (schema.asInt() > ReflectionDocument.SCHEMA) {
            throw new RunFolderException(file + " is of schema " + schema.asText() + ", this irote reads up to "
                    + ReflectionDocument.SCHEMA + "; use the irote that wrote it");
        }
        if (text("/trait").isBlank()) {
            throw new RunFolderException(file + " names no trait; add e.g. 'trait: big5:openness'");
        }
        requireScore(ReflectionDocument.QUESTIONNAIRE);
        requireScore(ReflectionDocument.OPEN);
        return new SavedReflection(
                config(),
                reflection,
                FlatNumbers.of(tree.path("scores")),
                new UsedTexts(used()),
                text(PROVENANCE + ReflectionDocument.ANSWERS));
    }

    /**
     * What it says of its search; a text that it does not give is empty.
     *
     * @throws RunFolderException if a value has not the form that it should have
     */
    RunConfig config() {
        return new RunConfig(
                text("/trait"),
                cast(),
                settings(),
                text(PROVENANCE + "trait-file"),
                text(PROVENANCE + "traits-dir"),
                text(PROVENANCE + "prompts-dir"),
                tree.at(PROVENANCE + "sensitive").asBoolean(),
                text(PROVENANCE + "catalogue"),
                text(PROVENANCE + "prompts"),
                text(PROVENANCE + "irote"));
    }

    private Cast cast() {
        Map<String, List<String>> cast = new LinkedHashMap<>();
        for (String role : RunConfig.ROLES) {
            String spec = text(PROVENANCE + role);
            if (!spec.isEmpty()) {
                cast.put(role, List.of(spec));
            }
        }
        return new Cast(cast);
    }

    private Settings settings() {
        JsonNode settings = tree.at(PROVENANCE + "settings");
        if (settings.isMissingNode() || settings.isNull()) {
            return Settings.scoring(USUAL_SAMPLES, USUAL_SEED);
        }
        try {
            return Formats.YAML.treeToValue(settings, Settings.class);
        } catch (JsonProcessingException e) {
            throw new RunFolderException(file + " has unusable settings in its provenance; use the file as written", e);
        }
    }

    private void requireScore(String name) {
        JsonNode score = tree.at("/scores/" + name);
        if (!score.isMissingNode() && !(score.isNumber() && score.asDouble() >= 0 && score.asDouble() <= 10)) {
            throw fail("scores, " + name.replace("/", ", "), "is no score from 0 to 10");
        }
    }

    private Map<String, String> used() {
        Map<String, String> used = new LinkedHashMap<>();
        String at = PROVENANCE + ReflectionDocument.USED;
        tree.at(at).fieldNames().forEachRemaining(name -> used.put(name, text(at + "/" + name)));
        return used;
    }

    private String text(String at) {
        JsonNode text = tree.at(at);
        if (!text.isMissingNode() && !text.isTextual()) {
            throw fail(at.substring(1).replace("/", ", "), "is no text");
        }
        if (text.asText().chars().anyMatch(Character::isISOControl)) {
            throw fail(at.substring(1).replace("/", ", "), "has line breaks or control characters in it");
        }
        return text.asText();
    }

    private RunFolderException fail(String where, String what) {
        return new RunFolderException(file + ": what stands under '" + where + "' " + what);
    }
}
