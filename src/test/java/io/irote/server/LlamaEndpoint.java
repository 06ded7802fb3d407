package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.call.Tokens;
import io.irote.server.Positions.Position;
import io.irote.server.Positions.Wanted;
import java.util.List;

/**
 * llama-server's own {@code /completion}: the next token's alternatives up to the whole vocabulary, no prompt scores.
 */
record LlamaEndpoint(ExactModel model) implements Endpoint {
    private static final double USUAL_TEMPERATURE = 0.8;
    private static final int LONGEST = 2048;

    @Override
    public Served serve(Call call) {
        JsonNode body = call.body();
        int longest = body.path("n_predict").asInt(-1);
        Writer writer = new Writer(
                model,
                body.path("temperature").asDouble(USUAL_TEMPERATURE),
                longest < 0 ? LONGEST : longest,
                call.seed(body, "seed"));
        ArrayNode replies = JsonNodeFactory.instance.arrayNode();
        Tokens tokens = Tokens.NONE;
        for (List<Integer> prompt : new Ids(model, true).all(body.path("prompt"))) {
            Written written = writer.write(prompt, 1).get(0);
            replies.add(
                    reply(replies.size(), prompt, written, body.path("n_probs").asInt(0)));
            tokens = tokens.plus(new Tokens(prompt.size(), written.tokens()));
        }
        return new Served(Ids.several(body.path("prompt")) ? replies : replies.get(0), tokens);
    }

    private ObjectNode reply(int index, List<Integer> prompt, Written written, int alternatives) {
        ObjectNode reply = JsonNodeFactory.instance
                .objectNode()
                .put("index", index)
                .put("content", model.tokenizer().decode(written.ids()))
                .put("stop", true)
                .put("stop_type", written.stopped() ? "eos" : "limit")
                .put("tokens_predicted", written.tokens())
                .put("tokens_evaluated", prompt.size());
        if (alternatives > 0) {
            reply.set("completion_probabilities", probabilities(prompt, written, alternatives));
        }
        return reply;
    }

    private ArrayNode probabilities(List<Integer> prompt, Written written, int alternatives) {
        Positions positions = new Positions(model, false);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Position position : positions.of(prompt, written.withEnd(), Wanted.top(alternatives))) {
            ObjectNode token = list.addObject();
            token(token, positions, position.id(), position.logProb());
            ArrayNode top = token.putArray("top_logprobs");
            position.alternatives().entrySet().stream()
                    .limit(alternatives)
                    .forEach(other -> token(top.addObject(), positions, other.getKey(), other.getValue()));
        }
        return list;
    }

    private static void token(ObjectNode token, Positions positions, int id, double nats) {
        token.put("id", id).put("token", positions.name(id)).put("logprob", nats);
    }
}
