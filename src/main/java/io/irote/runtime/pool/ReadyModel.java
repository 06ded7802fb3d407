package io.irote.runtime.pool;

import io.irote.model.ChoiceModel;
import io.irote.model.LikelihoodModel;
import io.irote.model.TextGenerator;
import io.irote.model.layer.Layers;
import io.irote.model.limit.Slots;
import io.irote.model.spec.Capabilities;
import io.irote.reflection.Templates;

/** A language model, ready to be asked. */
public sealed interface ReadyModel permits RemoteAccess, LocalAccess {
    /** By which method each job is done. */
    Capabilities capabilities();

    /** The calls that it may have in flight. */
    Slots slots();

    /** @param role as what the model is asked, for the journal */
    TextGenerator texts(Layers layers, String role);

    ChoiceModel choices(Layers layers, String role);

    /** @param templates of the questions where ratings stand in for log-probabilities */
    LikelihoodModel likelihoods(Layers layers, String role, Templates templates);

    /** Frees what it holds. */
    void close();
}
