package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenizerTest {
    private final Tokenizer tokenizer = new Tokenizer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "I plan my week.",
                "Çà et là — 音楽? 🎵\u0000\r\n\t",
                "a\u0301 \u200b\ufeff",
                "<|im_end|> <s>"
            })
    void everyTextComesBack(String text) {
        assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
    }

    @Test
    void englishTakesThreeCharactersATokenOrMore() {
        String text =
                "I carried my neighbour's shopping up four floors because she was tired. How accurately does this "
                        + "statement describe you, and what would you say to a friend who asks for help on a Sunday morning?";
        assertThat((double) text.length() / tokenizer.encode(text).size()).isGreaterThan(3);
    }

    @Test
    void anOptionIsOneTokenBareAndAfterASpace() {
        for (int option = 0; option <= 10; option++) {
            assertThat(tokenizer.encode("" + option)).hasSize(1);
            assertThat(tokenizer.encode(" " + option)).hasSize(1);
        }
    }

    @Test
    void offsetsAreCodePointsWhereCharactersBegin() {
        List<Integer> ids = tokenizer.encode("<s>I 🎵é.");
        assertThat(tokenizer.textOffsets(ids, false)).containsExactly(0, 0, 1, 2, 2, 2, 2, 3, 3, 4);
        assertThat(tokenizer.textOffsets(ids, true)).containsExactly(0, 3, 4, 5, 5, 5, 5, 6, 6, 7);
    }

    @Test
    void theTokensOfATurnDoNotDependOnThePromptBeforeIt() {
        String answer = "1. I plan my week, e.g.: I wrote a list\n";
        List<Integer> whole = tokenizer.encode(ChatTemplate.GENERATION + answer);
        List<Integer> prompt = tokenizer.encode(ChatTemplate.GENERATION);
        assertThat(whole.subList(prompt.size(), whole.size())).isEqualTo(tokenizer.encode(answer));
    }
}
