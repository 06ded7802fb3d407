package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Reads prompts from requests: a text, a list of token ids, or a list of these.
 *
 * @param marks whether a text gets the mark that begins it; ids never do
 */
record Ids(ExactModel model, boolean marks) {
    /** Whether it is a list of prompts, not one. */
    static boolean several(JsonNode prompt) {
        return prompt.isArray() && (prompt.isEmpty() || !prompt.get(0).isNumber());
    }

    /** The tokens of each prompt. */
    List<List<Integer>> all(JsonNode prompt) {
        if (!several(prompt)) {
            return List.of(one(prompt));
        }
        if (prompt.isEmpty()) {
            throw new Refused(400, "there is no prompt");
        }
        return StreamSupport.stream(prompt.spliterator(), false).map(this::one).toList();
    }

    private List<Integer> one(JsonNode prompt) {
        if (prompt.isTextual()) {
            return marks
                    ? model.template().begin(prompt.asText())
                    : model.tokenizer().encode(prompt.asText());
        }
        List<Integer> ids = list(prompt);
        int size = model.tokenizer().size();
        if (ids.isEmpty() || ids.stream().anyMatch(id -> id < 0 || id >= size)) {
            throw new Refused(400, "a prompt must be a text or token ids from 0 to " + (size - 1));
        }
        return ids;
    }

    /** The numbers of a list; none if there is no list. */
    static List<Integer> list(JsonNode ids) {
        List<Integer> list = new ArrayList<>();
        ids.forEach(id -> list.add(id.asInt(-1)));
        return list;
    }

    static ArrayNode json(List<Integer> ids) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ids.forEach(list::add);
        return list;
    }
}
