package io.irote.embedded;

import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceModelContract;

class EmbeddedChoiceTest extends ChoiceModelContract {
    @Override
    protected ChoiceModel model() {
        return new EmbeddedEngine(Engines.values());
    }
}
