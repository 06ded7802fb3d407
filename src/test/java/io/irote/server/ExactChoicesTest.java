package io.irote.server;

import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceModelContract;

final class ExactChoicesTest extends ChoiceModelContract {
    @Override
    protected ChoiceModel model() {
        return new ExactChoices(ExactModel.with(Vocabulary.WORDS));
    }
}
