package io.irote.model.openai.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.Prompt;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.GreedyChat;
import io.irote.model.openai.wire.RequestJson;
import io.irote.model.openai.wire.TokenScores;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that a model wrote greedily, with the log-probabilities that it gave its own tokens.
 *
 * @param nats one a token
 * @param promptTokens how many tokens the server counted before it
 */
record GreedySample(String text, List<Double> nats, long promptTokens) {
    private static final int TOKENS = 8;

    /** Writes by the chat protocol. */
    static GreedySample chat(GreedyChat chat, Prompt prompt) {
        Answer answer = chat.ask(chat.body(prompt, TOKENS).put("logprobs", true));
        Answer choice = answer.at("choices").first();
        List<JsonNode> entries = choice.at("logprobs").list("content");
        return read(
                choice.at("message").at("content").text(),
                entries.stream()
                        .map(entry -> new Answer("chat", entry).at("token"))
                        .toList(),
                entries.stream()
                        .map(entry -> new Answer("chat", entry).at("logprob"))
                        .toList(),
                answer.usage().prompt());
    }

    /** Completes a plain text. */
    static GreedySample plain(ProbabilityMethods methods, String prompt) {
        Answer answer = new Answer(
                "completions",
                methods.server()
                        .post(
                                "/completions",
                                RequestJson.object()
                                        .put("model", methods.model())
                                        .put("max_tokens", TOKENS)
                                        .put("temperature", 0)
                                        .put("logprobs", 1)
                                        .put("prompt", prompt)));
        Answer choice = answer.at("choices").first();
        Answer logprobs = choice.at("logprobs");
        return read(
                choice.at("text").text(),
                logprobs.list("tokens").stream()
                        .map(token -> new Answer("completions", token))
                        .toList(),
                logprobs.list("token_logprobs").stream()
                        .map(nats -> new Answer("completions", nats))
                        .toList(),
                answer.usage().prompt());
    }

    /** Leaves out the mark that ends a turn, which some servers list among the tokens. */
    private static GreedySample read(String text, List<Answer> tokens, List<Answer> nats, long promptTokens) {
        List<Double> own = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < tokens.size() && i < nats.size() && length < text.length(); i++) {
            length += tokens.get(i).text().length();
            own.add(TokenScores.one(nats.get(i), nats.get(i).json()));
        }
        return new GreedySample(text, own, promptTokens);
    }

    double total() {
        return nats.stream().mapToDouble(Double::doubleValue).sum();
    }
}
