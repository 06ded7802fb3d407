package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.call.Tokens;
import io.irote.server.Endpoint.Call;
import io.irote.server.Endpoint.Served;
import java.util.ArrayList;
import java.util.List;

/** Chat as Anthropic and Gemini speak it: texts only, no log-probabilities. */
record ProviderChats(ExactModel model, ServerOptions options) {
    private static final int LONGEST = 2048;

    private record Answered(String text, Written written, Tokens tokens) {}

    Served anthropic(Call call) {
        JsonNode body = call.body();
        Replies.checkModel(body, options);
        if (!body.path("max_tokens").isInt()) {
            throw new Refused(400, "max_tokens: Field required");
        }
        List<Message> turns = system(body.path("system"));
        turns.addAll(Turns.of(body.path("messages")));
        Answered answered = answer(turns, body, "max_tokens", call.seed());
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("id", "msg_1").put("type", "message").put("role", "assistant").put("model", options.model());
        reply.putArray("content").addObject().put("type", "text").put("text", answered.text());
        reply.put("stop_reason", answered.written().stopped() ? "end_turn" : "max_tokens");
        reply.putObject("usage")
                .put("input_tokens", answered.tokens().prompt())
                .put("output_tokens", answered.tokens().completion());
        return new Served(reply, answered.tokens());
    }

    Served gemini(Call call) {
        JsonNode body = call.body();
        List<Message> turns = system(body.path("systemInstruction").path("parts"));
        turns.addAll(system(body.path("system_instruction").path("parts")));
        body.path("contents")
                .forEach(content -> turns.add(new Message(
                        Turns.role(content.path("role").asText("user")), Turns.text(content.path("parts")))));
        JsonNode settings = body.path("generationConfig");
        Answered answered = answer(turns, settings, "maxOutputTokens", call.seed(settings, "seed"));
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("modelVersion", options.model());
        ObjectNode candidate = reply.putArray("candidates").addObject().put("index", 0);
        candidate
                .putObject("content")
                .put("role", "model")
                .putArray("parts")
                .addObject()
                .put("text", answered.text());
        candidate.put("finishReason", answered.written().stopped() ? "STOP" : "MAX_TOKENS");
        reply.putObject("usageMetadata")
                .put("promptTokenCount", answered.tokens().prompt())
                .put("candidatesTokenCount", answered.tokens().completion())
                .put("totalTokenCount", answered.tokens().total());
        return new Served(reply, answered.tokens());
    }

    /** A turn of the system's own, if there is such a text. */
    private static List<Message> system(JsonNode content) {
        String text = Turns.text(content);
        return new ArrayList<>(text.isEmpty() ? List.of() : List.of(new Message(Role.SYSTEM, text)));
    }

    private Answered answer(List<Message> turns, JsonNode settings, String longest, long seed) {
        List<Integer> prompt = model.template().ids(new Prompt(turns));
        Writer writer = new Writer(
                model,
                settings.path("temperature").asDouble(1),
                settings.path(longest).asInt(LONGEST),
                seed);
        Written written = writer.write(prompt, 1).get(0);
        return new Answered(
                model.tokenizer().decode(written.ids()), written, new Tokens(prompt.size(), written.tokens()));
    }
}
