package io.irote.runtime.pool;

import io.irote.model.ChoiceModel;
import io.irote.model.LikelihoodModel;
import io.irote.model.TextGenerator;
import io.irote.model.layer.Layers;
import io.irote.model.limit.Price;
import io.irote.model.limit.Slots;
import io.irote.model.local.LocalCallers;
import io.irote.model.local.LocalModel;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.reflection.Templates;
import java.util.Optional;

/** A language model in this process. It serves one call at a time, which has all processors. */
record LocalAccess(ModelSpec.Local spec, LocalModel model, Slots slots) implements ReadyModel {
    @Override
    public Capabilities capabilities() {
        return Capabilities.IN_PROCESS;
    }

    @Override
    public TextGenerator texts(Layers layers, String role) {
        return layers.texts(asked(role), LocalCallers.of(model).texts());
    }

    @Override
    public ChoiceModel choices(Layers layers, String role) {
        return layers.choices(asked(role), LocalCallers.of(model).choices());
    }

    @Override
    public LikelihoodModel likelihoods(Layers layers, String role, Templates templates) {
        return layers.likelihoods(asked(role), LocalCallers.of(model).likelihoods());
    }

    private Layers.Asked asked(String role) {
        return new Layers.Asked(role, spec, Optional.empty(), Optional.of(Price.NONE));
    }

    @Override
    public void close() {
        slots.close();
        model.close();
    }
}
