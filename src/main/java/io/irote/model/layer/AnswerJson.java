package io.irote.model.layer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.file.StrictMapper;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.Provenance;
import io.irote.model.cache.DamagedCacheException;
import java.util.List;

/** Requests and answers as JSON: one form for equal values, read strictly. */
final class AnswerJson {
    private static final String WHAT = "an answer in the cache";

    private static final ObjectMapper JSON = StrictMapper.of(JsonMapper.builder())
            .addMixIn(Generation.class, Text.class)
            .addMixIn(ChoiceDistribution.class, Choice.class)
            .addMixIn(ChoiceRequest.class, Question.class)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Of texts that is stored what was written, not how it came. */
    @JsonIgnoreProperties("cached")
    private abstract static class Text {
        @JsonCreator
        Text(
                @JsonProperty("text") String text,
                @JsonProperty("finish") FinishReason finish,
                @JsonProperty("tokens") int tokens) {}
    }

    /** Estimates from samples are not stored, their samples are. */
    @JsonIgnoreProperties({"cached", "samples"})
    private abstract static class Choice {
        @JsonCreator
        Choice(
                @JsonProperty("probabilities") List<Double> probabilities,
                @JsonProperty("bound") double bound,
                @JsonProperty("provenance") Provenance provenance,
                @JsonProperty("tokens") int tokens) {}
    }

    /** Labels stand in the prompt. */
    @JsonIgnoreProperties("labels")
    private abstract static class Question {}

    private AnswerJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("requests and answers are plain values", e);
        }
    }

    /** @throws DamagedCacheException if the text is no such value */
    static <T> T read(String json, Class<T> type) {
        try {
            T value = JSON.readValue(json, type);
            if (value == null) {
                throw new DamagedCacheException(WHAT, null);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new DamagedCacheException(WHAT, e);
        }
    }
}
