package io.irote.model.openai.probe;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.wire.GreedyChat;
import io.irote.model.openai.wire.PlainLayout;
import io.irote.model.openai.wire.TokenIds;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the best way of getting text log-probabilities that are true.
 *
 * @param question that the model answers with a text
 */
record LikelihoodProbe(GreedyChat chat, ProbabilityMethods methods, Prompt question, Attempts attempts) {
    private record Way(Method method, boolean arrays) {
        private String label() {
            String name = method.name().toLowerCase(Locale.ROOT);
            return arrays ? name + " with arrays" : name;
        }
    }

    private static final List<Way> BEST_FIRST = List.of(
            new Way(Method.TEMPLATE, true),
            new Way(Method.VLLM, true),
            new Way(Method.SGLANG, true),
            new Way(Method.LLAMA, false),
            new Way(Method.ECHO, true),
            new Way(Method.ECHO, false));

    Ability ability() {
        List<String> reasons = new ArrayList<>();
        for (Way way : BEST_FIRST) {
            if (attempts.attempt(way.label(), () -> verified(way), reasons).isPresent()) {
                return new Ability(way.method(), Provenance.EXACT, way.arrays(), reasons);
            }
        }
        reasons.add("no way of scoring a given text is exact here, so that it will be rated;"
                + " serve the model with vLLM, SGLang or llama-server for exact figures");
        return new Ability(Method.RATED, Provenance.RATED, false, reasons);
    }

    private Way verified(Way way) {
        GreedySample written = written(way.method());
        for (Caller<LikelihoodRequest, LogLikelihood> caller : methods.sources(way.method(), way.arrays())) {
            new LikelihoodCheck(caller, question).verify(written);
        }
        return way;
    }

    /** What the model wrote after the prompt that a method sends. */
    private GreedySample written(Method method) {
        if (method == Method.ECHO) {
            return GreedySample.plain(methods, PlainLayout.of(question));
        }
        if (method == Method.TEMPLATE) {
            methods.layout().of(Prompt.of("A system's text.", "A user's text."));
        }
        GreedySample written = GreedySample.chat(chat, question);
        samePrompt(method == Method.LLAMA ? methods.llamaIds() : methods.vllmIds(), written);
        return written;
    }

    /** A mark put twice before a prompt moves every figure a little: too little to be seen in one sum. */
    private void samePrompt(TokenIds ids, GreedySample written) {
        int tokens = ids.context(question).size();
        if (written.promptTokens() != tokens) {
            throw new ModelException(
                    "the chat's prompt has " + written.promptTokens() + " tokens and the tokenizer gives " + tokens
                            + ", perhaps with the mark that begins a text twice; the server's ids are not used");
        }
    }
}
