package io.irote.model.layer;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Prompt;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * A kind of request and its answer.
 *
 * @param port the name of the port in journals and in the cache
 * @param remembered marks an answer that was found in the cache
 * @param subject what a request asks about, whichever of several samples of the answer it wants
 * @param estimate about how many tokens a request takes, known before it is asked
 */
record Kind<Q, A>(
        String port,
        Class<A> answer,
        UnaryOperator<A> remembered,
        Function<Q, Object> subject,
        ToLongFunction<Q> estimate) {
    static final Kind<GenerationRequest, Generation> GENERATE = new Kind<>(
            "generate",
            Generation.class,
            Generation::remembered,
            GenerationRequest::prompt,
            request -> tokens(request.prompt()) + request.maxTokens());

    static final Kind<ChoiceRequest, ChoiceDistribution> CHOOSE = new Kind<>(
            "choose",
            ChoiceDistribution.class,
            ChoiceDistribution::remembered,
            request -> request,
            request -> tokens(request.prompt()) + 1);

    static final Kind<LikelihoodRequest, LogLikelihood> LIKELIHOOD = new Kind<>(
            "likelihood",
            LogLikelihood.class,
            UnaryOperator.identity(),
            request -> request,
            request -> tokens(request.context()) + tokens(request.continuation()));

    private static final int CHARACTERS_PER_TOKEN = 4;

    private static long tokens(Prompt prompt) {
        return prompt.messages().stream()
                .mapToLong(message -> tokens(message.text()))
                .sum();
    }

    private static long tokens(String text) {
        return 1 + text.length() / CHARACTERS_PER_TOKEN;
    }
}
