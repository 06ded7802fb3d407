package io.irote.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.trait.Pole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTest {
    @ParameterizedTest
    @CsvSource({
        "PLUS, HIGH, 5, 1", "PLUS, HIGH, 1, 0", "MINUS, HIGH, 5, 0", "MINUS, HIGH, 2, 0.75",
        "PLUS, LOW, 5, 0", "MINUS, LOW, 5, 1", "MINUS, LOW, 4, 0.75", "PLUS, HIGH, 3, 0.5"
    })
    void reversingAndTheLowPoleEachTurnTheScoreAround(Keying keyed, Pole pole, double score, double unit) {
        assertThat(pole.keyedUnit(new Item("i", "I am.", keyed), score, ResponseScale.ACCURACY))
                .isEqualTo(unit);
    }

    @Test
    void scalesMayBeginAnywhere() {
        ResponseScale scale = new ResponseScale(0, List.of("never", "sometimes", "often", "always"));
        assertThat(scale.max()).isEqualTo(3);
        assertThat(scale.midpoint()).isEqualTo(1.5);
        assertThat(scale.options()).containsExactly("0", "1", "2", "3");
        assertThat(scale.unit(3)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I plan ahead.",
                "My desk is tidy.",
                "Whenever I can, I avoid crowds.",
                "People say that I talk too much.",
                "Am always prepared.",
                "If I am late, I call.",
                "Wenn ich kann, meide ich Menschenmengen.",
                "我喜欢独处。"
            })
    void anItemIsShownAsItIsWritten(String text) {
        assertThat(new Item("i", text, Keying.PLUS).statement()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "I, Am the life of the party., I am the life of the party.",
        "I, Don't talk a lot., I don't talk a lot.",
        "I, Insult people., I insult people.",
        "I, I plan ahead., I plan ahead.",
        "I, I'm early., I'm early.",
        "I see myself as someone who, Is talkative., I see myself as someone who is talkative.",
        "Ich, Bin immer pünktlich., Ich bin immer pünktlich."
    })
    void aStemStandsBeforeWhatLeavesItOut(String stem, String text, String statement) {
        assertThat(new Item("i", text, Keying.PLUS, stem).statement()).isEqualTo(statement);
    }
}
