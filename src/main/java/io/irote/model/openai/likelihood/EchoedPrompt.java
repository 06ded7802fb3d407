package io.irote.model.openai.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.openai.wire.Answer;
import io.irote.model.openai.wire.TokenScores;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A prompt that a server sent back as tokens with their log-probabilities, and perhaps one generated token behind it.
 *
 * @param tokens what the server calls them
 * @param lead how many of them stand before the prompt: the mark that begins a text, or none
 * @param places of the prompt's own tokens
 */
record EchoedPrompt(Answer logprobs, List<String> tokens, int lead, Places places) {
    /** A mark that begins a text, and another one that a server puts before it. */
    private static final int MARKS = 2;

    /**
     * Reads a choice.
     *
     * @throws ModelException if it is not this prompt
     */
    static EchoedPrompt read(Answer choice, String prompt) {
        return aligned(choice, prompt).orElseThrow(() -> choice.wrong("sent tokens that are not those of the prompt"));
    }

    /**
     * Reads a choice; empty if its tokens cannot be told from what the server calls them.
     *
     * @throws ModelException if it is not this prompt
     */
    static Optional<EchoedPrompt> aligned(Answer choice, String prompt) {
        Answer logprobs = choice.at("logprobs");
        List<String> tokens = logprobs.list("tokens").stream()
                .map(token -> new Answer(choice.method(), token).text())
                .toList();
        refuseOther(choice, tokens, prompt);
        List<EchoedPrompt> readings = ends(choice, tokens.size())
                .mapToObj(end -> reading(logprobs, tokens.subList(0, end), prompt))
                .flatMap(Optional::stream)
                .toList();
        Optional<EchoedPrompt> echoed = readings.size() < 2
                ? readings.stream().findFirst()
                : byText(choice, prompt, readings.get(0), readings.get(1));
        if (echoed.isPresent() && echoed.get().lead() == MARKS) {
            throw choice.wrong("put the mark that begins a text twice before the prompt");
        }
        return echoed;
    }

    /** How many tokens may be the prompt's: all, unless one was generated that did not end the text. */
    private static IntStream ends(Answer choice, int tokens) {
        boolean generated = choice.json().path("finish_reason").asText("").equals("length");
        return IntStream.rangeClosed(Math.max(0, tokens - 1), generated ? tokens - 1 : tokens);
    }

    private static void refuseOther(Answer choice, List<String> tokens, String prompt) {
        TokenSteps steps = new TokenSteps(prompt.getBytes(StandardCharsets.UTF_8), false);
        if (tokens.stream().limit(MARKS + 1L).allMatch(token -> steps.after(Set.of(0), token)
                .isEmpty())) {
            throw choice.wrong("did not send the prompt back: it ignores 'echo'");
        }
    }

    /** A mark may have no name; it is no piece of the prompt's first character then, unless nothing else fits. */
    private static Optional<EchoedPrompt> reading(Answer logprobs, List<String> tokens, String prompt) {
        return IntStream.rangeClosed(0, Math.min(MARKS, tokens.size()))
                .boxed()
                .sorted(Comparator.comparing(
                        lead -> lead < tokens.size() && tokens.get(lead).isEmpty()))
                .flatMap(lead -> Places.of(tokens.subList(lead, tokens.size()), prompt)
                        .map(places -> new EchoedPrompt(logprobs, tokens, lead, places))
                        .stream())
                .findFirst();
    }

    /** By the text that was sent back: it is the prompt alone where the last token was not generated. */
    private static Optional<EchoedPrompt> byText(
            Answer choice, String prompt, EchoedPrompt shorter, EchoedPrompt longer) {
        String text = choice.json().path("text").asText("");
        boolean unnamed = longer.tokens.get(longer.tokens.size() - 1).isEmpty();
        return unnamed || !text.startsWith(prompt)
                ? Optional.empty()
                : Optional.of(text.equals(prompt) ? longer : shorter);
    }

    /** The log-likelihood of what follows a context; empty if a token may straddle the context's end. */
    Optional<LogLikelihood> after(String context) {
        OptionalInt begin = places.behind(context);
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> sent = logprobs.list("token_logprobs");
        int told = logprobs.list("tokens").size();
        if (sent.size() != told) {
            throw logprobs.wrong("sent " + sent.size() + " log-probabilities for " + told + " tokens");
        }
        return Optional.of(TokenScores.of(logprobs, sent.subList(0, tokens.size()), tokens.size())
                .from(lead + begin.getAsInt()));
    }

    /** The error that a token straddles the end of a context. */
    ModelException straddled(String context) {
        String token = tokens.get(lead + places.across(context));
        return new ModelException("the token '" + token.strip()
                + "' straddles the end of the context, so that what follows has no probability of its own ("
                + logprobs.method() + "); use a server that takes token ids, e.g. vLLM");
    }
}
