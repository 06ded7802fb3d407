package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.call.Tokens;
import io.irote.server.Positions.Position;
import io.irote.server.Positions.Wanted;
import java.util.List;

/** SGLang's {@code /generate}: one prompt or several, with the log-probabilities of what stands in them and after. */
record SglangEndpoint(ExactModel model) implements Endpoint {
    private static final int USUAL_LENGTH = 128;

    @Override
    public Served serve(Call call) {
        JsonNode body = call.body();
        JsonNode sampling = body.path("sampling_params");
        JsonNode input = body.has("input_ids") ? body.path("input_ids") : body.path("text");
        Writer writer = new Writer(
                model,
                sampling.path("temperature").asDouble(1),
                sampling.path("max_new_tokens").asInt(USUAL_LENGTH),
                call.seed(sampling, "sampling_seed"));
        ArrayNode replies = JsonNodeFactory.instance.arrayNode();
        Tokens tokens = Tokens.NONE;
        for (List<Integer> prompt : new Ids(model, true).all(input)) {
            Written written = writer.write(prompt, 1).get(0);
            replies.add(reply(body, replies.size(), prompt, written));
            tokens = tokens.plus(new Tokens(prompt.size(), written.tokens()));
        }
        return new Served(Ids.several(input) ? replies : replies.get(0), tokens);
    }

    private ObjectNode reply(JsonNode body, int index, List<Integer> prompt, Written written) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("text", model.tokenizer().decode(written.ids()));
        reply.set("output_ids", Ids.json(written.withEnd()));
        ObjectNode meta = reply.putObject("meta_info");
        meta.putObject("finish_reason").put("type", Replies.finish(written));
        meta.put("prompt_tokens", prompt.size());
        meta.put("completion_tokens", written.tokens());
        if (body.path("return_logprob").asBoolean(false)) {
            int start = at(body.path("logprob_start_len"), index).asInt(-1);
            inputs(meta, prompt, start < 0 ? prompt.size() - 1 : start);
            outputs(meta, body, index, prompt, written);
        }
        return reply;
    }

    /** The entry of a prompt where the field is a list, else the field. */
    private static JsonNode at(JsonNode field, int index) {
        return field.isArray() ? field.path(index) : field;
    }

    /** The first entry is null: what lies before it is not looked at. */
    private void inputs(ObjectNode meta, List<Integer> prompt, int start) {
        if (start >= prompt.size()) {
            throw new Refused(
                    400, "logprob_start_len " + start + " is behind the prompt's " + prompt.size() + " tokens");
        }
        ArrayNode inputs = meta.putArray("input_token_logprobs");
        inputs.addArray().addNull().add(prompt.get(start)).addNull();
        positions(prompt.subList(0, start + 1), prompt.subList(start + 1, prompt.size()), Wanted.NONE)
                .forEach(position -> entry(inputs, position.id(), position.logProb()));
    }

    private void outputs(ObjectNode meta, JsonNode body, int index, List<Integer> prompt, Written written) {
        JsonNode ids = body.path("token_ids_logprob");
        List<Integer> wanted = Ids.list(Ids.several(ids) ? ids.path(index) : ids);
        int top = at(body.path("top_logprobs_num"), index).asInt(0);
        ArrayNode outputs = meta.putArray("output_token_logprobs");
        ArrayNode tops = meta.putArray("output_top_logprobs");
        ArrayNode told = meta.putArray("output_token_ids_logprobs");
        for (Position position : positions(prompt, written.withEnd(), Wanted.top(top))) {
            entry(outputs, position.id(), position.logProb());
            ArrayNode list = tops.addArray();
            position.alternatives().entrySet().stream()
                    .limit(top)
                    .forEach(alternative -> entry(list, alternative.getKey(), alternative.getValue()));
        }
        for (Position position : positions(prompt, written.withEnd(), new Wanted(0, wanted))) {
            ArrayNode list = told.addArray();
            wanted.forEach(id -> entry(list, id, position.alternatives().get(id)));
        }
    }

    private List<Position> positions(List<Integer> prompt, List<Integer> text, Wanted wanted) {
        return new Positions(model, false).of(prompt, text, wanted);
    }

    private static void entry(ArrayNode list, int id, double nats) {
        list.addArray().add(nats).add(id).addNull();
    }
}
