package io.irote.run;

import io.irote.model.Caller;
import io.irote.model.AskedTwice;
import io.irote.model.Capabilities;
import io.irote.model.Capabilities.Method;
import io.irote.model.ChoiceModel;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodModel;
import io.irote.model.ModelSpec;
import io.irote.model.SampleNumbers;
import io.irote.model.TextGenerator;
import io.irote.model.anthropic.AnthropicChat;
import io.irote.model.estimate.RatedLikelihood;
import io.irote.model.estimate.RescuedChoices;
import io.irote.model.estimate.SampledChoices;
import io.irote.model.gemini.GeminiChat;
import io.irote.model.http.JsonServer;
import io.irote.model.layer.Layers;
import io.irote.model.layer.Price;
import io.irote.model.layer.Rate;
import io.irote.model.layer.Slots;
import io.irote.model.openai.OpenAiCallers;
import io.irote.model.openai.OpenAiChat;
import io.irote.model.openai.OpenAiDialect;
import io.irote.reflection.Templates;
import java.util.Optional;

/**
 * A model behind a server, ready to be asked.
 *
 * @param callers of probabilities, one for all jobs and roles, as they learn how the server spells texts and options
 * @param capabilities by which method each job is done
 * @param slots the calls that it may have in flight
 */
record Served(
        ModelSpec.Remote spec,
        JsonServer server,
        OpenAiCallers callers,
        Capabilities capabilities,
        Slots slots,
        Optional<Rate> rate,
        Optional<Price> price)
        implements ReadyModel {
    @Override
    public TextGenerator texts(Layers layers, String role) {
        return layers.texts(asked(role), chat());
    }

    @Override
    public ChoiceModel choices(Layers layers, String role) {
        ChoiceModel sampled = new SampledChoices(texts(layers, role), new SampleNumbers(layers.seed()), SampledChoices.USUAL);
        return callers
                .choices()
                .<ChoiceModel>map(caller ->
                        new RescuedChoices(
                                layers.choices(asked(role), new AskedTwice<>(caller)),
                                sampled,
                                callers.likelihood().isEmpty()))
                .orElse(sampled);
    }

    @Override
    public LikelihoodModel likelihoods(Layers layers, String role, Templates templates) {
        return callers
                .likelihood()
                .map(caller -> layers.likelihoods(asked(role), new AskedTwice<>(caller)))
                .orElseGet(() -> new RatedLikelihood(choices(layers, role), templates));
    }

    @Override
    public void close() {
        slots.close();
    }

    private Layers.Asked asked(String role) {
        return new Layers.Asked(role, spec, rate, price);
    }

    private Caller<GenerationRequest, Generation> chat() {
        boolean structured = capabilities.structured().method() != Method.NONE;
        boolean several = capabilities.several().method() != Method.NONE;
        return switch (spec.provider()) {
            case OPENAI ->
                new OpenAiChat(
                        server,
                        spec.model(),
                        spec.urls().contains(spec.provider().home())
                                ? OpenAiDialect.SERVICE
                                : OpenAiDialect.compatible(several, structured));
            case ANTHROPIC -> new AnthropicChat(server, spec.model(), structured);
            case GEMINI -> new GeminiChat(server, spec.model());
        };
    }
}
