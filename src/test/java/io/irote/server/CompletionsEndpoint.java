package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Positions.Position;
import io.irote.server.Positions.Wanted;
import java.util.ArrayList;
import java.util.List;

/** OpenAI's legacy completions with {@code echo}, and vLLM's {@code prompt_logprobs} and token ids. */
record CompletionsEndpoint(ExactModel model, ServerOptions options) implements Endpoint {
    private static final int USUAL_LENGTH = 16;

    @Override
    public Served serve(Call call) {
        JsonNode body = call.body();
        Replies.checkModel(body, options);
        List<List<Integer>> prompts = prompts(body);
        int longest = body.path("max_tokens").asInt(USUAL_LENGTH);
        if (longest == 0 && !echo(body)) {
            throw new Refused(400, "max_tokens must be at least 1, got 0");
        }
        Writer writer = new Writer(model, body.path("temperature").asDouble(1), longest, call.seed(body, "seed"));
        int count = options.choices() ? body.path("n").asInt(1) : 1;
        List<Written> all = new ArrayList<>();
        ObjectNode reply = Replies.openAi("text_completion", options);
        ArrayNode choices = reply.putArray("choices");
        for (List<Integer> prompt : prompts) {
            for (Written written : writer.write(prompt, count)) {
                choices.add(choice(choices.size(), prompt, written, body));
                all.add(written);
            }
        }
        return Replies.withUsage(reply, prompts.stream().mapToLong(List::size).sum(), all);
    }

    private List<List<Integer>> prompts(JsonNode body) {
        JsonNode prompt = body.path("prompt");
        if (Ids.several(prompt) && !options.speaks(Dialect.ARRAYS)) {
            throw new Refused(400, "prompt must be a text or a list of token ids, not a list of prompts");
        }
        boolean marks = !vllm() || body.path("add_special_tokens").asBoolean(true);
        return new Ids(model, marks).all(prompt);
    }

    private boolean vllm() {
        return options.speaks(Dialect.VLLM);
    }

    private boolean echo(JsonNode body) {
        boolean known = vllm() || options.speaks(Dialect.COMPLETIONS_ECHO);
        return known && body.path("echo").asBoolean(false);
    }

    private ObjectNode choice(int index, List<Integer> prompt, Written written, JsonNode body) {
        List<Integer> told = new ArrayList<>(echo(body) ? prompt : List.of());
        told.addAll(written.ids());
        ObjectNode choice = JsonNodeFactory.instance.objectNode().put("index", index);
        choice.put("text", model.tokenizer().decode(unmarked(told)));
        choice.set("logprobs", logprobs(prompt, told, body));
        choice.put("finish_reason", Replies.finish(written));
        if (vllm() && body.path("prompt_logprobs").isInt()) {
            int top = body.path("prompt_logprobs").asInt();
            choice.set("prompt_logprobs", promptLogprobs(prompt, top));
        }
        if (vllm() && body.path("return_token_ids").asBoolean(false)) {
            choice.set("prompt_token_ids", Ids.json(prompt));
            choice.set("token_ids", Ids.json(written.withEnd()));
        }
        return choice;
    }

    /** Texts are told without the mark that begins them. */
    private static List<Integer> unmarked(List<Integer> ids) {
        return !ids.isEmpty() && ids.get(0) == Tokenizer.BOS ? ids.subList(1, ids.size()) : ids;
    }

    private JsonNode logprobs(List<Integer> prompt, List<Integer> told, JsonNode body) {
        if (!body.path("logprobs").isInt() || options.topLogprobs() == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        Wanted wanted = new Wanted(body.path("logprobs").asInt(), Replies.wantedIds(body, options));
        Positions positions = Replies.positions(model, body, options);
        boolean echo = echo(body);
        ObjectNode logprobs = JsonNodeFactory.instance.objectNode();
        ArrayNode tokens = logprobs.putArray("tokens");
        ArrayNode nats = logprobs.putArray("token_logprobs");
        ArrayNode top = logprobs.putArray("top_logprobs");
        for (Position position : positions.of(echo ? List.of() : prompt, told, wanted)) {
            tokens.add(position.id() == Tokenizer.BOS && !vllm() ? "" : positions.name(position.id()));
            if (echo && nats.isEmpty()) {
                nats.addNull();
                top.addNull();
            } else {
                nats.add(position.logProb());
                ObjectNode alternatives = top.addObject();
                position.alternatives().forEach((id, value) -> alternatives.put(positions.name(id), value));
            }
        }
        logprobs.set("text_offset", Ids.json(model.tokenizer().textOffsets(told, vllm())));
        return logprobs;
    }

    private ArrayNode promptLogprobs(List<Integer> prompt, int top) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode().addNull();
        Positions positions = new Positions(model, false);
        for (Position position :
                positions.of(prompt.subList(0, 1), prompt.subList(1, prompt.size()), Wanted.top(top))) {
            ObjectNode alternatives = list.addObject();
            position.alternatives().forEach((id, nats) -> alternatives
                    .putObject(String.valueOf(id))
                    .put("logprob", nats)
                    .putNull("rank")
                    .put("decoded_token", positions.name(id)));
        }
        return list;
    }
}
