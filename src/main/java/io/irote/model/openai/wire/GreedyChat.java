package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Prompt;
import io.irote.model.http.JsonServer;

/** A model asked by the chat protocol, greedily. */
public record GreedyChat(JsonServer server, String model) {
    /** One short call, which throws if the server does not answer. */
    public void reach(Prompt prompt) {
        ask(body(prompt, 1)).at("choices").first();
    }

    public ObjectNode body(Prompt prompt, int tokens) {
        return RequestJson.object()
                .put("model", model)
                .put("max_tokens", tokens)
                .put("temperature", 0)
                .set("messages", RequestJson.messages(prompt));
    }

    public Answer ask(ObjectNode body) {
        return new Answer("chat", server.post("/chat/completions", body));
    }
}
