package io.irote.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReflectionTest {
    private static final String TEXT = """
            1. I plan ahead, e.g.: I packed on Monday; I booked early
            2. I keep lists""";

    @Test
    void textAndParseAreInverse() {
        Reflection reflection = Reflection.parse(TEXT);
        assertThat(reflection.text()).isEqualTo(TEXT);
        assertThat(Reflection.parse(reflection.text())).isEqualTo(reflection);
        assertThat(reflection.insights().get(0).examples()).containsExactly("I packed on Monday", "I booked early");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Ich plane gern, z. B.: Ich packte am Montag; Ich buchte früh\n2. Ich führe Listen",
                "1. J’aime prévoir, p. ex.: J’ai réservé tôt",
                "1. 我喜欢尝试新事物，例如：我六月尝了蟋蟀；我学了鼓",
                "1. Я люблю порядок, например: Я разобрал полку",
                "1. 計画が好きです、例えば：早く予約しました"
            })
    void otherLanguagesHaveTheirOwnWordsForE_g(String text) {
        Reflection reflection = Reflection.parse(text);
        assertThat(reflection.text()).isEqualTo(text);
        assertThat(reflection.insights().get(0).examples()).isNotEmpty();
        assertThat(reflection.insights().get(0).claim()).doesNotContain("z. B.", "例", ":", "：");
    }

    @Test
    void statementsAreClaimsAndExamplesInReadingOrder() {
        assertThat(Reflection.parse(TEXT).statements())
                .containsExactly("I plan ahead", "I packed on Monday", "I booked early", "I keep lists");
    }

    @Test
    void wordsAreCountedWithNumbersAndMarks() {
        assertThat(Reflection.parse(TEXT).words()).isEqualTo(16);
        assertThat(new Reflection(List.of()).words()).isZero();
    }

    @Test
    void numbersAndEmptyLinesMayBeMissingOrMany() {
        assertThat(Reflection.parse("I plan ahead\n\n 2) I keep lists\n").text())
                .isEqualTo("1. I plan ahead\n2. I keep lists");
    }

    @Test
    void anInsightIsOneLineWithoutEmptyParts() {
        assertThatThrownBy(() -> new Insight(" ", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Insight("I\nplan", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Insight("I plan", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
