package io.irote.embedded;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodModelContract;

class EmbeddedLikelihoodTest extends LikelihoodModelContract {
    @Override
    protected LikelihoodModel model() {
        return new EmbeddedEngine(Engines.values());
    }
}
