package io.irote.model.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.http.JsonServer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A server that gives prepared answers one after the other, and keeps what it was asked. */
public final class Canned implements JsonServer {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    public final List<String> asked = new ArrayList<>();
    private final Deque<JsonNode> answers = new ArrayDeque<>();

    public Canned(String... answers) {
        for (String answer : answers) {
            this.answers.add(json(answer));
        }
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        asked.add(path + " " + body);
        return answers.remove();
    }

    @Override
    public JsonNode get(String path) {
        throw new IllegalStateException(path);
    }
}
