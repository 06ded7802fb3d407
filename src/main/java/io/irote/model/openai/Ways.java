package io.irote.model.openai;

import io.irote.model.Caller;
import io.irote.model.Capabilities.Ability;
import io.irote.model.Capabilities.Method;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.http.JsonServer;
import java.util.Optional;

/** The ways of getting probabilities from a model behind a server. */
record Ways(JsonServer server, String model) {
    /** Prompts a call: enough to keep a server's batch full, and still a short answer. */
    private static final int ARRAY = 64;

    /** The caller of text log-probabilities by a method; none for the methods that give no exact ones. */
    Optional<Caller<LikelihoodRequest, LogLikelihood>> likelihood(Method method, boolean arrays) {
        return exact(method, arrays).map(CertainWhenEmpty::new);
    }

    private Optional<Caller<LikelihoodRequest, LogLikelihood>> exact(Method method, boolean arrays) {
        int most = arrays ? ARRAY : 1;
        return switch (method) {
            case VLLM -> Optional.of(new VllmLikelihood(server, model, vllmIds(), most));
            case SGLANG -> Optional.of(new SglangLikelihood(server, vllmIds(), most));
            case LLAMA -> Optional.of(new LlamaLikelihood(new LlamaNext(server), llamaIds()));
            case ECHO -> Optional.of(new EchoLikelihood(server, model, most));
            case CHAT, COMPLETIONS, ONNX, SAMPLED, RATED, NONE -> Optional.empty();
        };
    }

    /** The caller of option probabilities by an ability; none for the methods that give no exact or bounded ones. */
    Optional<Caller<ChoiceRequest, ChoiceDistribution>> choices(Ability ability) {
        return switch (ability.method()) {
            case CHAT -> Optional.of(new ChatChoices(new GreedyChat(server, model, false)));
            case COMPLETIONS ->
                Optional.of(new CompletionChoices(server, model, vllmIds(), ability.arrays() ? ARRAY : 1));
            case LLAMA -> Optional.of(new LlamaChoices(new LlamaNext(server), llamaIds()));
            case VLLM, SGLANG -> likelihood(ability.method(), ability.arrays()).map(ChoicesByLikelihood::new);
            case ECHO, ONNX, SAMPLED, RATED, NONE -> Optional.empty();
        };
    }

    TokenIds vllmIds() {
        return TokenIds.vllm(server, model);
    }

    TokenIds llamaIds() {
        return TokenIds.llama(server);
    }
}
