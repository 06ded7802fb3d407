package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads conversations from requests. */
final class Turns {
    private Turns() {}

    /** Messages with a role and a content. */
    static List<Message> of(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw new Refused(400, "messages must be a list that is not empty");
        }
        List<Message> turns = new ArrayList<>();
        messages.forEach(
                message -> turns.add(new Message(role(message.path("role").asText()), text(message.path("content")))));
        return turns;
    }

    static Role role(String name) {
        return switch (name) {
            case "system", "developer" -> Role.SYSTEM;
            case "user" -> Role.USER;
            case "assistant", "model" -> Role.ASSISTANT;
            default -> throw new Refused(400, "unknown role '" + name + "'");
        };
    }

    /** A text, or a list of parts with a text each. */
    static String text(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        return StreamSupport.stream(content.spliterator(), false)
                .map(part -> part.path("text").asText())
                .collect(Collectors.joining());
    }

    /**
     * The tokens of the turns as a server renders them, by the fields of the request: all closed and the model's turn
     * begun, unless they say otherwise.
     */
    static List<Integer> ids(JsonNode body, List<Message> turns, ChatTemplate template) {
        if (body.path("continue_final_message").asBoolean(false)) {
            return template.ids(new Prompt(turns));
        }
        boolean begins = body.path("add_generation_prompt").asBoolean(true);
        return template.begin(ChatTemplate.closed(turns) + (begins ? ChatTemplate.GENERATION : ""));
    }
}
