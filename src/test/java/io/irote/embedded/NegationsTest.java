package io.irote.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am calm | I am not calm
            I'm calm | I am not calm
            I am not calm | I am calm
            I like parties | I do not like parties
            I don't like parties | I like parties
            I never lie | I often lie
            I often lie | I rarely lie
            I can wait | I cannot wait
            I cannot wait | I can wait
            I would go | I would not go
            I have changed sides | I have not changed sides
            My work is tidy | My work is not tidy
            My friends trust me | It is not true that my friends trust me
            """)
    void turnsASentenceRound(String sentence, String opposite) {
        assertThat(Negations.of(sentence)).contains(opposite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trust me", "Is it I?", "Inner peace"})
    void leavesOtherTextsAlone(String text) {
        assertThat(Negations.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am not interested in others. | I am interested in others.
            I seldom feel blue. | I often feel blue.
            I have little to say. | I have much to say.
            I do not like poetry. | I like poetry.
            """)
    void undoesADenial(String denial, String denied) {
        assertThat(Negations.undone(denial)).contains(denied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I feel blue.", "I don't mind being seen.", "I know nobody."})
    void undoesNothingElse(String sentence) {
        assertThat(Negations.undone(sentence)).isEmpty();
    }
}
