package io.irote.server;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodModelContract;

final class ExactLikelihoodTest extends LikelihoodModelContract {
    @Override
    protected LikelihoodModel model() {
        return new ExactLikelihood(ExactModel.with(Vocabulary.WORDS));
    }
}
