package io.irote.model.openai;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.call.Caller;
import io.irote.model.http.JsonServer;
import io.irote.model.spec.Capabilities;
import java.util.Optional;

/**
 * The callers of probabilities of a model behind an OpenAI-compatible server, by the methods that a probe found true.
 *
 * @param choices none where they must be sampled
 * @param likelihood none where they must be rated
 */
public record OpenAiCallers(
        Optional<Caller<ChoiceRequest, ChoiceDistribution>> choices,
        Optional<Caller<LikelihoodRequest, LogLikelihood>> likelihood) {
    public static OpenAiCallers of(JsonServer server, String model, Capabilities capabilities) {
        ProbabilityMethods methods = new ProbabilityMethods(server, model);
        return new OpenAiCallers(
                methods.choices(capabilities.choices(), capabilities.likelihood()),
                methods.likelihood(
                        capabilities.likelihood().method(),
                        capabilities.likelihood().arrays()));
    }
}
