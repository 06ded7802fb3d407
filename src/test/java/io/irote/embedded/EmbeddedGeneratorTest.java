package io.irote.embedded;

import io.irote.model.TextGenerator;
import io.irote.model.TextGeneratorContract;

class EmbeddedGeneratorTest extends TextGeneratorContract {
    @Override
    protected TextGenerator model() {
        return new EmbeddedEngine(Engines.values());
    }
}
