package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.TextGenerator;
import io.irote.model.TextGeneratorContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalGeneratorTest extends TextGeneratorContract {
    private static LocalModel model;

    @BeforeAll
    static void open(@TempDir Path folder) {
        model = TinyModel.chat(folder).open();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Override
    protected TextGenerator model() {
        return model;
    }

    @Test
    void whatIsThoughtAloudIsNoPartOfTheAnswer(@TempDir Path folder) {
        try (LocalModel thinking = TinyModel.thinking(folder).open()) {
            Prompt question = Prompt.of("", "?");
            assertThat(thinking.generate(List.of(
                            new GenerationRequest(question, 0, 20, 0), new GenerationRequest(question, 0, 2, 0))))
                    .extracting(Generation::text, Generation::finish)
                    .containsExactly(tuple("like bread.", FinishReason.STOP), tuple("", FinishReason.LENGTH));
        }
    }
}
