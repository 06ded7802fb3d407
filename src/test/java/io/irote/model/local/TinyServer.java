package io.irote.model.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.http.JsonServer;
import java.util.Arrays;
import java.util.stream.StreamSupport;

/** A tiny model behind a server that speaks as vLLM does, as far as options are asked for. */
record TinyServer(TinyModel model) implements JsonServer {
    @Override
    public JsonNode post(String path, JsonNode body) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        if (path.endsWith("tokenize")) {
            int[] ids = body.has("messages")
                    ? chat(body)
                    : model.ids(body.path("prompt").textValue());
            Arrays.stream(ids).forEach(reply.putArray("tokens")::add);
        } else {
            ArrayNode choices = reply.putArray("choices");
            body.path("prompt")
                    .forEach(ids -> complete(choices.addObject().put("index", choices.size() - 1), ids, body));
        }
        return reply;
    }

    @Override
    public JsonNode get(String path) {
        throw new IllegalStateException(path);
    }

    private int[] chat(JsonNode body) {
        StringBuilder text = new StringBuilder();
        body.path("messages").forEach(turn -> text.append("<|im_start|>")
                .append(turn.path("role").textValue())
                .append("\n")
                .append(turn.path("content").textValue())
                .append("<|im_end|>\n"));
        return model.ids(text.append("<|im_start|>assistant\n").toString());
    }

    private void complete(ObjectNode choice, JsonNode ids, JsonNode body) {
        int[] prompt = StreamSupport.stream(ids.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
        if (body.has("prompt_logprobs")) {
            ArrayNode places = choice.putArray("prompt_logprobs").addNull();
            for (int i = 1; i < prompt.length; i++) {
                double nats = read(Arrays.copyOf(prompt, i)).logProbability(prompt[i]);
                places.addObject().putObject(String.valueOf(prompt[i])).put("logprob", nats);
            }
        } else {
            TinyOracle oracle = read(prompt);
            ObjectNode top =
                    choice.putObject("logprobs").putArray("top_logprobs").addObject();
            body.path("logprob_token_ids")
                    .forEach(id -> top.put(model.text(id.intValue()), oracle.logProbability(id.intValue())));
        }
    }

    private TinyOracle read(int[] ids) {
        TinyOracle oracle = new TinyOracle(model.net());
        Arrays.stream(ids).forEach(oracle::read);
        return oracle;
    }
}
