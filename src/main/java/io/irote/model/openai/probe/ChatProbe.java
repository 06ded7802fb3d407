package io.irote.model.openai.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.GreedyChat;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds whether a chat server honours what not all do: a form of the answer, and several answers a call. */
record ChatProbe(GreedyChat chat, Attempts attempts) {
    private static final JsonMapper MAPPER = new JsonMapper();
    /** A question that nobody answers in JSON unless held to it. */
    private static final Prompt QUESTION = Prompt.of("", "What do you like about the sea?");

    private static final int TOKENS = 1000;

    Ability structured() {
        return ability("answers in a form", this::lists);
    }

    Ability several() {
        return ability("several answers a call", this::two);
    }

    private Ability ability(String job, Supplier<Method> asked) {
        List<String> reasons = new ArrayList<>();
        Method method = attempts.attempt(job, asked, reasons).orElse(Method.NONE);
        return new Ability(method, Provenance.EXACT, method != Method.NONE, reasons);
    }

    private Method lists() {
        ObjectNode body = chat.body(QUESTION, TOKENS);
        ObjectNode format = body.putObject("response_format").put("type", "json_schema");
        ObjectNode schema = format.putObject("json_schema")
                .put("name", "lists")
                .put("strict", true)
                .putObject("schema");
        schema.put("type", "object")
                .put("additionalProperties", false)
                .putArray("required")
                .add("things");
        schema.putObject("properties")
                .putObject("things")
                .put("type", "array")
                .putObject("items")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        Answer answer = chat.ask(body);
        Answer text = answer.at("choices").first().at("message").at("content");
        if (!isInForm(text.text())) {
            throw text.wrong("did not hold the answer to the form that was asked for");
        }
        return Method.CHAT;
    }

    private static boolean isInForm(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json != null && json.path("things").isArray();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Method two() {
        Answer answer = chat.ask(chat.body(QUESTION, 1).put("n", 2));
        int answers = answer.list("choices").size();
        if (answers != 2) {
            throw answer.wrong("gave " + answers + " of 2 answers");
        }
        return Method.CHAT;
    }
}
