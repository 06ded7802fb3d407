package io.irote.model.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                "Me.                                 | Me.",
                "<think>hm</think> Me.               | Me.",
                "hm</think>Me.                       | Me.",
                "<thinking>hm</thinking>Me.          | Me.",
                "[THINK]hm[/THINK]Me.                | Me.",
                "◁think▷hm◁/think▷Me.                | Me.",
                "<think>hm</think>I close </think>.  | I close </think>.",
                "<think>hm                           | ''",
                "I say <think> aloud.                | I say <think> aloud."
            })
    void theAnswerStandsBehindTheFirstEnd(String text, String answer) {
        assertThat(Thoughts.without(text)).isEqualTo(answer);
    }
}
