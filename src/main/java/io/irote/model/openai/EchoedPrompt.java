package io.irote.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A prompt that a server sent back as tokens with their offsets and log-probabilities, and perhaps one generated token
 * behind it.
 *
 * <p>Servers count offsets in characters, code units or bytes, with or without the mark that begins a text. So the
 * boundary is found in the tokens' own texts, which must give the prompt, and the offsets must agree with them.
 *
 * @param lead how many tokens stand before the prompt's text: 1 where the mark has a text, else 0
 */
record EchoedPrompt(Answer logprobs, List<String> tokens, String prompt, int lead) {
    /** How servers may measure a text. */
    private static final List<ToIntFunction<String>> MEASURES = List.of(
            String::length, text -> text.codePointCount(0, text.length()), text -> text.getBytes(StandardCharsets.UTF_8)
                    .length);

    /**
     * Reads a choice.
     *
     * @throws ModelException if it is not this prompt, or its offsets are not those of its tokens
     */
    static EchoedPrompt read(Answer choice, String prompt) {
        Answer logprobs = choice.at("logprobs");
        List<String> tokens = logprobs.list("tokens").stream()
                .map(token -> new Answer(choice.method(), token).text())
                .toList();
        EchoedPrompt echoed = new EchoedPrompt(logprobs, tokens, prompt, lead(choice, tokens, prompt));
        echoed.checkOffsets();
        return echoed;
    }

    private static int lead(Answer choice, List<String> tokens, String prompt) {
        String all = String.join("", tokens);
        if (all.startsWith(prompt)) {
            return 0;
        }
        if (tokens.size() > 1 && all.startsWith(prompt, tokens.get(0).length())) {
            return 1;
        }
        if (tokens.size() > 2 && tokens.get(0).equals(tokens.get(1))) {
            throw choice.wrong("put " + tokens.get(0) + " twice before the prompt");
        }
        throw choice.wrong("did not send the prompt back, so that it ignores 'echo' or splits characters into tokens");
    }

    private void checkOffsets() {
        List<Integer> offsets = logprobs.at("text_offset").integers();
        if (offsets.size() != tokens.size() || MEASURES.stream().noneMatch(measure -> agree(measure, offsets))) {
            throw logprobs.wrong("sent text offsets that are not those of its tokens");
        }
    }

    private boolean agree(ToIntFunction<String> measure, List<Integer> offsets) {
        int position = offsets.get(lead);
        for (int i = lead; i < tokens.size(); i++) {
            if (offsets.get(i) != position) {
                return false;
            }
            position += measure.applyAsInt(tokens.get(i));
        }
        return true;
    }

    /**
     * The log-likelihood of what follows a context, without the generated token.
     *
     * @throws ModelException if a token straddles the context's end
     */
    LogLikelihood after(String context) {
        int begin = tokenAt(context.length());
        int end = tokenAt(prompt.length());
        if (tokens.size() - end > 1) {
            throw logprobs.wrong("generated " + (tokens.size() - end) + " tokens where one was asked for");
        }
        List<JsonNode> sent = logprobs.list("token_logprobs");
        if (sent.size() != tokens.size()) {
            throw logprobs.wrong("sent " + sent.size() + " log-probabilities for " + tokens.size() + " tokens");
        }
        return TokenScores.of(logprobs, sent.subList(0, end), end).from(begin);
    }

    /** The token that begins at a position of the prompt; the one behind the last for the prompt's end. */
    private int tokenAt(int position) {
        int at = 0;
        for (int i = lead; i < tokens.size(); i++) {
            if (at >= position) {
                return whole(at, position, i);
            }
            at += tokens.get(i).length();
        }
        return whole(at, position, tokens.size());
    }

    private int whole(int at, int position, int token) {
        if (at == position) {
            return token;
        }
        throw new ModelException("the token '" + tokens.get(token - 1).strip()
                + "' straddles the end of the context or of the scored text, so that neither has a probability of its"
                + " own (" + logprobs.method() + "); use a server that takes token ids, e.g. vLLM");
    }
}
