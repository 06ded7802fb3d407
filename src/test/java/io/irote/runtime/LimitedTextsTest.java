package io.irote.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.optimizer.Settings;
import io.irote.runtime.file.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The longest answer to an open task. */
final class LimitedTextsTest {
    private static final Settings USUAL = new Settings(6, 3, 2, 1, 20, 2, 1e-4, 50, 7);

    @Test
    void onlyTheLimitOfARequestChanges() {
        List<GenerationRequest> asked = new ArrayList<>();
        LimitedTexts texts = new LimitedTexts(
                requests -> {
                    asked.addAll(requests);
                    return requests.stream()
                            .map(r -> new Generation("I", Generation.FinishReason.STOP, 1))
                            .toList();
                },
                800);
        GenerationRequest request = new GenerationRequest(Prompt.of("1. I am", "Who?"), 1, 300, 5);

        texts.generate(List.of(request));
        texts.generateEach(List.of(request));

        GenerationRequest longer = new GenerationRequest(request.prompt(), 1, 800, 5);
        assertThat(asked).containsExactly(longer, longer);
    }

    @Test
    void itIsRecordedWhereItIsGiven() throws JsonProcessingException {
        String usual = Formats.YAML.writeValueAsString(USUAL);
        Settings longer = USUAL.withMaxOutputTokens(OptionalInt.of(800));

        assertThat(usual).doesNotContain("maxOutputTokens").endsWith("seed: 7\n");
        assertThat(Formats.YAML.readValue(usual, Settings.class)).isEqualTo(USUAL);
        assertThat(Formats.YAML.readValue(Formats.YAML.writeValueAsString(longer), Settings.class))
                .isEqualTo(longer);
    }

    @Test
    void itHasARange() {
        assertThatThrownBy(() -> USUAL.withMaxOutputTokens(OptionalInt.of(15)))
                .hasMessage("max-output-tokens must be at least 16, not 15");
    }
}
