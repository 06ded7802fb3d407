package io.irote.runtime.pool;

import io.irote.model.ChoiceModel;
import io.irote.model.LikelihoodModel;
import io.irote.model.SampleNumbers;
import io.irote.model.TextGenerator;
import io.irote.model.call.AskedTwice;
import io.irote.model.chat.AdaptingServer;
import io.irote.model.estimate.RatedLikelihood;
import io.irote.model.estimate.RescuedChoices;
import io.irote.model.estimate.SampledChoices;
import io.irote.model.layer.Layers;
import io.irote.model.limit.Price;
import io.irote.model.limit.Rate;
import io.irote.model.limit.Slots;
import io.irote.model.openai.OpenAiCallers;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.reflection.Templates;
import java.util.Optional;

/**
 * A model behind a server, ready to be asked.
 *
 * @param callers of probabilities, one for all jobs and roles, as they learn how the server spells texts and options
 * @param examined by which method each job is done
 * @param slots the calls that it may have in flight
 */
record RemoteAccess(
        ModelSpec.Remote spec,
        AdaptingServer server,
        OpenAiCallers callers,
        Capabilities examined,
        Slots slots,
        Optional<Rate> rate,
        Optional<Price> price)
        implements ReadyModel {
    /** What has turned out to be necessary since counts as well. */
    @Override
    public Capabilities capabilities() {
        return examined.with(server.concessions());
    }

    @Override
    public TextGenerator texts(Layers layers, String role) {
        return layers.texts(asked(role), Chats.of(spec, server, examined));
    }

    @Override
    public ChoiceModel choices(Layers layers, String role) {
        ChoiceModel sampled =
                new SampledChoices(texts(layers, role), new SampleNumbers(layers.seed()), SampledChoices.USUAL);
        return callers.choices()
                .<ChoiceModel>map(caller -> new RescuedChoices(
                        layers.choices(asked(role), new AskedTwice<>(caller)),
                        sampled,
                        callers.likelihood().isEmpty()))
                .orElse(sampled);
    }

    @Override
    public LikelihoodModel likelihoods(Layers layers, String role, Templates templates) {
        return callers.likelihood()
                .map(caller -> layers.likelihoods(asked(role), new AskedTwice<>(caller)))
                .orElseGet(() -> new RatedLikelihood(choices(layers, role), templates::rate));
    }

    @Override
    public void close() {
        slots.close();
    }

    private Layers.Asked asked(String role) {
        return new Layers.Asked(role, spec, rate, price);
    }
}
