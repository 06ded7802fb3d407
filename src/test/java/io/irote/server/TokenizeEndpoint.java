package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The tokens of a text or of a chat: vLLM's form, also SGLang's, and llama-server's, which has a {@code content}. */
record TokenizeEndpoint(ExactModel model) implements Endpoint {
    @Override
    public Served serve(Call call) {
        JsonNode body = call.body();
        List<Integer> ids = ids(body);
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.set("tokens", Ids.json(ids));
        return Served.free(body.has("content") ? reply : reply.put("count", ids.size()));
    }

    private List<Integer> ids(JsonNode body) {
        if (body.has("content")) {
            boolean special = body.path("parse_special").asBoolean(true);
            return begun(
                    body.path("content").asText(),
                    special,
                    body.path("add_special").asBoolean(false));
        }
        if (body.has("messages")) {
            return Turns.ids(body, Turns.of(body.path("messages")), model.template());
        }
        if (body.path("prompt").isTextual()) {
            return begun(
                    body.path("prompt").asText(),
                    true,
                    body.path("add_special_tokens").asBoolean(true));
        }
        throw new Refused(400, "there is no content, prompt or messages");
    }

    private List<Integer> begun(String text, boolean special, boolean begins) {
        List<Integer> ids = model.tokenizer().encode(text, special);
        if (begins) {
            ids.add(0, Tokenizer.BOS);
        }
        return ids;
    }
}
