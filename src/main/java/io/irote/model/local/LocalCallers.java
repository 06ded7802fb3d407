package io.irote.model.local;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Role;
import io.irote.model.call.Caller;

/**
 * The ways of asking a model in this process. A call carries requests that begin alike, and few enough that an
 * interrupt need not be waited for long.
 */
public record LocalCallers(
        Caller<GenerationRequest, Generation> texts,
        Caller<ChoiceRequest, ChoiceDistribution> choices,
        Caller<LikelihoodRequest, LogLikelihood> likelihoods) {
    private static final int TEXTS = 16;
    private static final int SCORES = 64;

    /** Answers of other files are cached apart. */
    public static LocalCallers of(LocalModel model) {
        String method = "onnx " + model.facts().fingerprint();
        return new LocalCallers(
                new InProcess<>(method, TEXTS, GenerationRequest::prompt, model::generate, Generation::tokens),
                new InProcess<>(
                        method,
                        SCORES,
                        request -> request.prompt().text(Role.SYSTEM),
                        model::choose,
                        ChoiceDistribution::tokens),
                new InProcess<>(
                        method,
                        SCORES,
                        request -> request.context().text(Role.SYSTEM),
                        model::logLikelihood,
                        LogLikelihood::tokens));
    }
}
