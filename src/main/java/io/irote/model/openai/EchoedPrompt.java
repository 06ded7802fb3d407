package io.irote.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prompt that a server sent back as tokens with their offsets and log-probabilities, and perhaps one generated token
 * behind it.
 *
 * <p>Servers count offsets in different units, with or without the mark that begins a text, so that every token must be
 * found in the prompt where its offset says; only pieces of characters, which have no text, cannot be.
 *
 * @param lead how many tokens stand before the prompt: the mark that begins a text, or none
 * @param tokens the others
 * @param offsets where each of these begins, in {@code unit}, counted from the prompt's first character
 */
record EchoedPrompt(
        Answer logprobs, String prompt, int lead, List<String> tokens, List<Integer> offsets, TextUnit unit) {
    private static final String PIECE = "\uFFFD";
    /** A piece of a character moves the offset by no more than its longest form. */
    private static final int LONGEST_CHARACTER = 4;

    /**
     * Reads a choice.
     *
     * @throws ModelException if it is not this prompt, or its offsets are not those of its tokens
     */
    static EchoedPrompt read(Answer choice, String prompt) {
        return aligned(choice, prompt)
                .orElseThrow(() -> choice.wrong("sent tokens that are not in the prompt where their offsets say"));
    }

    /**
     * Reads a choice; empty if its offsets are not those of its tokens, as where a server counts the pieces of a character
     * as characters.
     *
     * @throws ModelException if it is not this prompt
     */
    static Optional<EchoedPrompt> aligned(Answer choice, String prompt) {
        Answer logprobs = choice.at("logprobs");
        List<String> tokens = logprobs.list("tokens").stream()
                .map(token -> new Answer(choice.method(), token).text())
                .toList();
        List<Integer> offsets = logprobs.at("text_offset").integers();
        if (offsets.size() != tokens.size() || tokens.isEmpty()) {
            throw logprobs.wrong("sent " + offsets.size() + " text offsets for " + tokens.size() + " tokens");
        }
        int lead = lead(choice, tokens, prompt);
        List<Integer> counted = offsets.subList(lead, offsets.size()).stream()
                .map(offset -> offset - offsets.get(lead))
                .toList();
        return Arrays.stream(TextUnit.values())
                .map(unit ->
                        new EchoedPrompt(logprobs, prompt, lead, tokens.subList(lead, tokens.size()), counted, unit))
                .filter(EchoedPrompt::agrees)
                .findFirst();
    }

    /** 1 if the mark that begins a text is echoed, with or without a text of its own; else 0. */
    private static int lead(Answer choice, List<String> tokens, String prompt) {
        String first = tokens.get(0);
        boolean begun = isText(first) && prompt.startsWith(first);
        boolean again = begun && (prompt.equals(first) || prompt.startsWith(first + first));
        if (tokens.size() > 1 && tokens.get(1).equals(first) && !first.contains(PIECE) && !again) {
            throw choice.wrong("put the mark that begins a text twice before the prompt");
        }
        if (begun || first.contains(PIECE)) {
            return 0;
        }
        if (tokens.size() > 1
                && (prompt.startsWith(tokens.get(1)) || tokens.get(1).contains(PIECE))) {
            return 1;
        }
        throw choice.wrong("did not send the prompt back: it ignores 'echo'");
    }

    private static boolean isText(String token) {
        return !token.isEmpty() && !token.contains(PIECE);
    }

    private boolean agrees() {
        Map<Integer, Integer> indices = unit.indices(prompt);
        int length = unit.length(prompt);
        for (int i = 0; i < tokens.size(); i++) {
            int offset = offsets.get(i);
            int step = next(i) - offset;
            boolean echoed = offset < length && isText(tokens.get(i));
            if (step < 0
                    || step > unit.length(tokens.get(i)) + LONGEST_CHARACTER
                    || (echoed && !isAt(i, indices.get(offset)))) {
                return false;
            }
        }
        return next(tokens.size() - 1) >= length;
    }

    /** Whether the token's text is there, and the next token begins where it ends. */
    private boolean isAt(int token, @Nullable Integer index) {
        String text = tokens.get(token);
        return index != null && prompt.startsWith(text, index) && next(token) == offsets.get(token) + unit.length(text);
    }

    /** Where the token behind a token begins; behind the last one, its end. */
    private int next(int token) {
        return token + 1 < tokens.size() ? offsets.get(token + 1) : offsets.get(token) + unit.length(tokens.get(token));
    }

    /**
     * The log-likelihood of what follows a context, without the generated token.
     *
     * @throws ModelException if a token straddles the context's end
     */
    LogLikelihood after(String context) {
        int begin = tokenAt(unit.length(context));
        int end = tokenAt(unit.length(prompt));
        List<JsonNode> sent = logprobs.list("token_logprobs");
        if (sent.size() != lead + tokens.size() || tokens.size() - end > 1) {
            throw logprobs.wrong("sent " + sent.size() + " log-probabilities for " + (lead + tokens.size())
                    + " tokens, of which it should generate one at most");
        }
        return TokenScores.of(logprobs, sent.subList(0, lead + end), lead + end).from(lead + begin);
    }

    /** Whether no token straddles the end of a context or of the prompt. */
    boolean splitsAfter(String context) {
        return begins(unit.length(context)) && begins(unit.length(prompt));
    }

    private boolean begins(int offset) {
        int token = from(offset);
        return offset == (token < tokens.size() ? offsets.get(token) : next(token - 1));
    }

    /** The first token that begins at an offset or behind it; the one behind the last if there is none. */
    private int from(int offset) {
        int token = 0;
        while (token < tokens.size() && offsets.get(token) < offset) {
            token++;
        }
        return token;
    }

    /** The first token that begins at an offset; the one behind the last for the prompt's end. */
    private int tokenAt(int offset) {
        int token = from(offset);
        if (begins(offset)) {
            return token;
        }
        throw new ModelException("the token '" + tokens.get(token - 1).strip()
                + "' straddles the end of the context or of the scored text, so that neither has a probability of its"
                + " own (" + logprobs.method() + "); use a server that takes token ids, e.g. vLLM");
    }
}
