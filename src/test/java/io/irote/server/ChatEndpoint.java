package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Positions.Position;
import io.irote.server.Positions.Wanted;
import java.util.List;

/** OpenAI's chat completions, with vLLM's {@code logprob_token_ids} and {@code return_tokens_as_token_ids}. */
record ChatEndpoint(ExactModel model, ServerOptions options) implements Endpoint {
    private static final int LONGEST = 2048;

    @Override
    public Served serve(Call call) {
        JsonNode body = call.body();
        Replies.checkModel(body, options);
        List<Integer> prompt = Turns.ids(body, Turns.of(body.path("messages")), model.template());
        int longest =
                body.path("max_completion_tokens").asInt(body.path("max_tokens").asInt(LONGEST));
        Writer writer = new Writer(model, body.path("temperature").asDouble(1), longest, call.seed(body, "seed"));
        List<Written> all =
                writer.write(prompt, options.choices() ? body.path("n").asInt(1) : 1);
        ObjectNode reply = Replies.openAi("chat.completion", options);
        ArrayNode choices = reply.putArray("choices");
        all.forEach(written -> choices.add(choice(choices.size(), prompt, written, body)));
        return Replies.withUsage(reply, prompt.size(), all);
    }

    private ObjectNode choice(int index, List<Integer> prompt, Written written, JsonNode body) {
        ObjectNode choice = JsonNodeFactory.instance.objectNode().put("index", index);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", model.tokenizer().decode(written.ids()));
        choice.set("logprobs", logprobs(prompt, written, body));
        return choice.put("finish_reason", Replies.finish(written));
    }

    private JsonNode logprobs(List<Integer> prompt, Written written, JsonNode body) {
        int top = body.path("top_logprobs").asInt(0);
        if (!body.path("logprobs").asBoolean(false) || options.topLogprobs() == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (top > options.topLogprobs()) {
            throw new Refused(400, "top_logprobs must be at most " + options.topLogprobs() + ", got " + top);
        }
        Positions positions = Replies.positions(model, body, options);
        Wanted wanted = new Wanted(top, Replies.wantedIds(body, options));
        ObjectNode logprobs = JsonNodeFactory.instance.objectNode();
        ArrayNode content = logprobs.putArray("content");
        for (Position position : positions.of(prompt, written.ids(), wanted)) {
            ObjectNode token = token(positions, position.id(), position.logProb());
            content.add(token);
            ArrayNode alternatives = token.putArray("top_logprobs");
            if (top > 0 || !wanted.ids().isEmpty()) {
                position.alternatives().forEach((id, nats) -> alternatives.add(token(positions, id, nats)));
            }
        }
        return logprobs;
    }

    private ObjectNode token(Positions positions, int id, double nats) {
        ObjectNode token = JsonNodeFactory.instance.objectNode();
        token.put("token", positions.name(id)).put("logprob", nats);
        ArrayNode bytes = token.putArray("bytes");
        for (byte b : model.tokenizer().bytes(id)) {
            bytes.add(b & 0xFF);
        }
        return token;
    }
}
