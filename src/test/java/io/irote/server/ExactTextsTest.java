package io.irote.server;

import io.irote.model.TextGenerator;
import io.irote.model.TextGeneratorContract;

final class ExactTextsTest extends TextGeneratorContract {
    @Override
    protected TextGenerator model() {
        return new ExactTexts(ExactModel.with(Vocabulary.WORDS));
    }
}
