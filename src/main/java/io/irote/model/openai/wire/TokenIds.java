package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.LikelihoodRequest;
import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.http.JsonServer;
import io.irote.model.layer.Remembered;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The token ids of contexts and continuations, from the server's own tokenizer and chat template. Each text is asked
 * for once, as requests share their contexts and continuations.
 *
 * <p>A context is the generation prompt of its turns, so that no text can straddle the boundary; what the model has
 * begun to say is appended as plain text, and not closed and opened again by the template.
 */
public final class TokenIds {
    private static final int MOST_REMEMBERED = 4_096;

    private final Function<Prompt, List<Integer>> prompts;
    private final Function<String, List<Integer>> texts;

    /** The ids of a context with those of its continuation. */
    public record Scored(List<Integer> context, List<Integer> continuation) {
        public List<Integer> all() {
            return concat(context, continuation);
        }
    }

    private TokenIds(Function<Prompt, List<Integer>> prompts, Function<String, List<Integer>> texts) {
        this.prompts = new Remembered<>(MOST_REMEMBERED, prompts);
        this.texts = new Remembered<>(MOST_REMEMBERED, texts);
    }

    /** Those of vLLM, and of SGLang since it tokenises messages. */
    public static TokenIds vllm(JsonServer server, String model) {
        return new TokenIds(
                prompt -> tokens(
                        server,
                        named(model).put("add_generation_prompt", true).set("messages", RequestJson.messages(prompt))),
                text -> tokens(server, named(model).put("prompt", text).put("add_special_tokens", false)));
    }

    /** Those of llama-server, which knows one model. */
    public static TokenIds llama(JsonServer server) {
        return new TokenIds(
                prompt -> tokens(server, content(template(server, prompt), true)),
                text -> tokens(server, content(text, false)));
    }

    /** The ids that the model's turn follows. */
    public List<Integer> context(Prompt prompt) {
        List<Message> turns = prompt.messages();
        Message last = turns.get(turns.size() - 1);
        return last.role() == Role.ASSISTANT
                ? concat(context(new Prompt(turns.subList(0, turns.size() - 1))), text(last.text()))
                : prompts.apply(prompt);
    }

    /** The ids of a plain text within a turn. */
    public List<Integer> text(String text) {
        return text.isEmpty() ? List.of() : texts.apply(text);
    }

    public Scored scored(LikelihoodRequest request) {
        return new Scored(context(request.context()), text(request.continuation()));
    }

    private static ObjectNode named(String model) {
        return RequestJson.object().put("model", model);
    }

    private static String template(JsonServer server, Prompt prompt) {
        ObjectNode body = RequestJson.object().set("messages", RequestJson.messages(prompt));
        return new Answer("apply-template", server.post("^/apply-template", body))
                .at("prompt")
                .text();
    }

    /** A template's special tokens are read as such; a text that looks like one is text. */
    private static ObjectNode content(String text, boolean template) {
        return RequestJson.object()
                .put("content", text)
                .put("add_special", template)
                .put("parse_special", template);
    }

    private static List<Integer> tokens(JsonServer server, ObjectNode body) {
        Answer tokens = new Answer("tokenize", server.post("^/tokenize", body)).at("tokens");
        List<Integer> ids = tokens.integers();
        if (ids.isEmpty()) {
            throw tokens.wrong("found no token in a text");
        }
        return ids;
    }

    private static List<Integer> concat(List<Integer> first, List<Integer> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
