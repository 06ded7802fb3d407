package io.irote.model.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.model.http.JsonServer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A server that gives prepared answers in turn and keeps what it was asked. */
public final class CannedServer implements JsonServer {
    private final Queue<String> answers;
    private final List<String> paths = new ArrayList<>();
    private final List<JsonNode> bodies = new ArrayList<>();

    public CannedServer(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        paths.add(path);
        bodies.add(body);
        return json(answers.remove());
    }

    @Override
    public JsonNode get(String path) {
        throw new UnsupportedOperationException(path);
    }

    /** The paths it was asked for. */
    public List<String> paths() {
        return paths;
    }

    /** The bodies it was asked with. */
    public List<JsonNode> bodies() {
        return bodies;
    }

    /** A text as JSON. */
    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
