package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.call.Tokens;
import io.irote.model.http.JsonServer;
import java.util.List;

/** The likeliest next tokens of a llama-server, which gives as many as it is asked for, up to its vocabulary. */
public record LlamaNext(JsonServer server) {
    /** The next tokens, likeliest first, with what they cost. */
    public record Likeliest(Answer list, Tokens cost) {}

    /**
     * Asks for the next token after a prompt.
     *
     * @throws io.irote.model.ModelException if what it gives are no log-probabilities
     */
    public Likeliest after(List<Integer> ids, int most) {
        ObjectNode body = RequestJson.object()
                .put("n_predict", 1)
                .put("temperature", 0)
                .put("n_probs", most)
                .put("cache_prompt", true);
        body.set("prompt", RequestJson.ids(ids));
        Answer answer = new Answer("llama", server.post("^/completion", body));
        Answer list = answer.at("completion_probabilities").first().at("top_logprobs");
        TokenScores.refuseZeros(
                list, list.elements().stream().map(entry -> nats(list, entry)).toList());
        return new Likeliest(list, new Tokens(ids.size(), 1));
    }

    public static double nats(Answer list, JsonNode entry) {
        return TokenScores.one(
                list, new Answer(list.method(), entry).at("logprob").json());
    }
}
