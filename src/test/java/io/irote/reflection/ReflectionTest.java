package io.irote.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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
