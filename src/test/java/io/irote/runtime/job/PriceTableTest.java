package io.irote.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.call.Tokens;
import io.irote.model.limit.Price;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.file.RunFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTest {
    private static final ModelSpec LOCAL = ModelSpec.parse("openai:mine@http://localhost:8000/v1");

    @TempDir
    Path folder;

    @Test
    void aPriceIsInDollarsAMillionTokens() {
        assertThat(new Price(0.15, 0.60).of(new Tokens(2_000_000, 500_000))).isCloseTo(0.60, within(1e-12));
    }

    @Test
    void theEmbeddedEngineIsFreeAndAnUnknownModelHasNoPrice() {
        PriceTable shipped = PriceTable.shipped();
        assertThat(shipped.of(ModelSpec.EMBEDDED)).contains(new Price(0, 0));
        assertThat(shipped.of(ModelSpec.parse("openai:gpt-4o-mini"))).isPresent();
        assertThat(shipped.of(LOCAL)).isEmpty();
    }

    @Test
    void theUsersPricesWin() throws IOException {
        Path file = file("openai:mine@http://localhost:8000/v1: {prompt: 1, completion: 2}\n"
                + "openai:gpt-4o-mini: {prompt: 9, completion: 9}\n");
        PriceTable table = PriceTable.shipped().with(file);
        assertThat(table.of(LOCAL)).contains(new Price(1, 2));
        assertThat(table.of(ModelSpec.parse("openai:gpt-4o-mini"))).contains(new Price(9, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai:x: 3",
                "openai:x: ~",
                "openai:x:",
                "~",
                "",
                "# nothing",
                "openai:x: {prompt: ~, completion: 2}",
                "openai:x: {prompt: -1, completion: 2}",
                "openai:x: {prompt: 1}",
                "- a",
                "openai:x: {prompt: cheap, completion: 2}"
            })
    void aTableThatIsNoneNamesFileAndLine(String content) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> PriceTable.shipped().with(file))
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining("prices.yaml:")
                .hasMessageContaining("not a price table");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("prices.yaml"), content);
    }
}
