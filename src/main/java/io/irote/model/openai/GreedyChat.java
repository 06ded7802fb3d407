package io.irote.model.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.RetriableModelException;
import io.irote.model.http.JsonServer;
import io.irote.reflection.Templates;

/**
 * A model asked by the chat protocol, greedily.
 *
 * @param reasoning whether it is one that thinks first and therefore refuses a temperature and {@code max_tokens}
 */
record GreedyChat(JsonServer server, String model, boolean reasoning) {
    private static final Prompt SHORT = Prompt.of("", new Templates().candidate());

    /**
     * A model that answered a short call.
     *
     * @throws ModelException if it answers neither as a plain nor as a reasoning model
     */
    static GreedyChat reached(JsonServer server, String model) {
        GreedyChat plain = new GreedyChat(server, model, false);
        try {
            plain.reach();
            return plain;
        } catch (ModelException refused) {
            if (isGone(refused)) {
                throw refused;
            }
            return reachedReasoning(new GreedyChat(server, model, true), refused);
        }
    }

    /** Whether it did not answer at all, now or after several attempts. */
    private static boolean isGone(ModelException failure) {
        return failure instanceof RetriableModelException || failure.getCause() instanceof RetriableModelException;
    }

    private static GreedyChat reachedReasoning(GreedyChat chat, ModelException refused) {
        try {
            chat.reach();
            return chat;
        } catch (ModelException e) {
            refused.addSuppressed(e);
            throw refused;
        }
    }

    /** One short call, which throws if the server does not answer. */
    void reach() {
        ask(body(SHORT, 1)).at("choices").first();
    }

    ObjectNode body(Prompt prompt, int tokens) {
        ObjectNode body = Json.object().put("model", model);
        if (reasoning) {
            body.put("max_completion_tokens", tokens);
        } else {
            body.put("max_tokens", tokens).put("temperature", 0);
        }
        return body.set("messages", Json.messages(prompt));
    }

    Answer ask(ObjectNode body) {
        return new Answer("chat", server.post("/chat/completions", body));
    }
}
