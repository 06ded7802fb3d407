package io.irote.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Moves what the system says in a chat request to the head of the first turn, where a model has no turn for it. */
final class SystemTurn {
    private static final List<String> OWN_FIELDS = List.of("system", "systemInstruction");
    private static final List<String> ROLES = List.of("system", "developer");

    private SystemTurn() {}

    /** Changes the body; one without such a turn stays as it is. */
    static void fold(ObjectNode body) {
        List<String> said = new ArrayList<>();
        for (String field : OWN_FIELDS) {
            if (body.has(field)) {
                said.add(text(body.remove(field)));
            }
        }
        JsonNode turns = body.has("contents") ? body.path("contents") : body.path("messages");
        if (turns instanceof ArrayNode list) {
            said.addAll(taken(list));
            if (!said.isEmpty() && list.path(0) instanceof ObjectNode first) {
                putBefore(String.join("\n\n", said) + "\n\n", first);
            }
        }
    }

    /** The texts of the system's turns, which are removed. */
    private static List<String> taken(ArrayNode turns) {
        List<String> said = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (ROLES.contains(turns.path(i).path("role").asText()) && turns.size() > 1) {
                said.add(0, text(turns.remove(i).path("content")));
            }
        }
        return said;
    }

    private static void putBefore(String text, ObjectNode turn) {
        JsonNode parts = turn.has("parts") ? turn.path("parts") : turn.path("content");
        if (parts instanceof ArrayNode list && list.path(0) instanceof ObjectNode first) {
            first.put("text", text + first.path("text").asText());
        } else {
            turn.put("content", text + parts.asText());
        }
    }

    private static String text(JsonNode content) {
        JsonNode parts = content.has("parts") ? content.path("parts") : content;
        return parts.isTextual()
                ? parts.asText()
                : parts.findValuesAsText("text").stream().collect(Collectors.joining());
    }
}
