package io.irote.model.local;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodModelContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LocalLikelihoodTest extends LikelihoodModelContract {
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
    protected LikelihoodModel model() {
        return model;
    }

    /** 32 bit numbers, added in another order. */
    @Override
    protected double tolerance() {
        return 1e-2;
    }
}
