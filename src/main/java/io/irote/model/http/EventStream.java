package io.irote.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An answer that a server sends as a stream of events although none was asked for. */
final class EventStream {
    private static final String DATA = "data:";
    private static final String END = "[DONE]";
    private static final int MOST_CHOICES = 128;

    private EventStream() {}

    /** Whether a body is one: comments, which begin with a colon, and fields with their names. */
    static boolean isOne(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> line.startsWith(DATA) || line.startsWith("event:") || line.startsWith(":"))
                .isPresent();
    }

    /** The document that it holds, or that its pieces make together; what is no such stream comes back as it is. */
    static String joined(String body) {
        List<String> data = body.lines()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip())
                .filter(event -> !event.isEmpty() && !event.equals(END))
                .toList();
        try {
            return data.size() == 1 && !data.get(0).contains("\"delta\"")
                    ? data.get(0)
                    : whole(data).toString();
        } catch (JsonProcessingException e) {
            return String.join("", data);
        }
    }

    /** Pieces of a chat answer put together; a field that stands outside its choices is the last one's. */
    private static ObjectNode whole(List<String> pieces) throws JsonProcessingException {
        ObjectNode whole = JsonBody.MAPPER.createObjectNode();
        ArrayNode choices = JsonBody.MAPPER.createArrayNode();
        for (String piece : pieces) {
            JsonNode event = JsonBody.MAPPER.readTree(piece);
            event.properties().stream()
                    .filter(field -> !field.getKey().equals("choices")
                            && !field.getValue().isNull())
                    .forEach(field -> whole.set(field.getKey(), field.getValue()));
            event.path("choices").forEach(choice -> add(choice, choices));
        }
        return whole.set("choices", choices);
    }

    private static void add(JsonNode piece, ArrayNode choices) {
        int index = Math.max(0, Math.min(piece.path("index").asInt(), MOST_CHOICES - 1));
        while (choices.size() <= index) {
            choices.addObject().put("index", choices.size()).putObject("message");
        }
        ObjectNode choice = (ObjectNode) choices.get(index);
        if (piece.hasNonNull("finish_reason")) {
            choice.set("finish_reason", piece.get("finish_reason"));
        }
        ObjectNode message = (ObjectNode) choice.get("message");
        piece.path("delta").properties().forEach(field -> {
            String before = message.path(field.getKey()).asText("");
            if (field.getValue().isTextual() && !field.getKey().equals("role")) {
                message.put(field.getKey(), before + field.getValue().asText());
            }
        });
    }
}
