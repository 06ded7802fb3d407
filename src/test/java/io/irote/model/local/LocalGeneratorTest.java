package io.irote.model.local;

import io.irote.model.TextGenerator;
import io.irote.model.TextGeneratorContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
