package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Prompt;
import java.util.List;
import java.util.Locale;

/** The parts that the bodies of requests are made of. */
public final class RequestJson {
    private RequestJson() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode ids(List<Integer> ids) {
        ArrayNode array = array();
        ids.forEach(array::add);
        return array;
    }

    public static ArrayNode idLists(List<List<Integer>> lists) {
        ArrayNode array = array();
        lists.forEach(ids -> array.add(ids(ids)));
        return array;
    }

    /** The turns as the chat protocol writes them. */
    static ArrayNode messages(Prompt prompt) {
        ArrayNode array = array();
        prompt.messages().forEach(message -> array.addObject()
                .put("role", message.role().name().toLowerCase(Locale.ROOT))
                .put("content", message.text()));
        return array;
    }
}
