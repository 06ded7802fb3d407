package io.irote.model.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.local.TinyModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerTest {
    @TempDir
    private Path folder;

    @Test
    void aTextHasTheSameTokensHoweverManyOthersWereSplitSince() {
        Path file = folder.resolve("tokenizer.json");
        TinyModel.chat(folder);
        try (Tokenizer tokenizer = Tokenizer.open(file, TokenizerFile.read(file), List.of())) {
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 700; i++) {
                    String text = "I wrote to " + i + " friends";
                    int[] ids = tokenizer.ids(List.of(new Part.Said(text)));

                    assertThat(tokenizer.text(ids)).isEqualTo(text);
                    assertThat(tokenizer.ids(List.of(new Part.Said(text)))).isEqualTo(ids);
                }
            }
        }
    }

    @Test
    void severalPartsAreSplitAsTheyStand() {
        Path file = folder.resolve("tokenizer.json");
        TinyModel.chat(folder);
        try (Tokenizer tokenizer = Tokenizer.open(file, TokenizerFile.read(file), List.of())) {
            int[] once = tokenizer.ids(List.of(new Part.Said("I like bread.")));
            int[] twice = tokenizer.ids(List.of(
                    new Part.Said("I like bread."), new Part.Control("<|im_end|>"), new Part.Said("I like bread.")));

            assertThat(twice).startsWith(once).endsWith(once).hasSize(2 * once.length + 1);
            assertThat(IntStream.of(twice).distinct().count())
                    .isEqualTo(IntStream.of(once).distinct().count() + 1);
        }
    }
}
