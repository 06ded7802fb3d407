package io.irote.model.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionReaderTest {
    private static final List<String> RATINGS =
            IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();

    private static String read(List<String> options, String text, FinishReason finish) {
        int index = new OptionReader(options)
                .read(new Generation(text.replace("\\n", "\n"), finish, 1))
                .orElse(-1);
        return index < 0 ? "none" : options.get(index);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8|8",
                "' 10.'|10",
                "**7**|7",
                "\"4\"|4",
                "4 = Moderately Accurate|4",
                "4. I have 3 reasons for it.|4",
                "4/5|4",
                "8 out of 10|8",
                "The answer is 7/10.|7",
                "On a scale of 0 to 10, I would say 6|6",
                "There are 2 texts.\\nThe first has 9 words.\\nRating: 3|3",
                "My rating: 5 out of 10|5",
            })
    void aDirectAnswerBeginsWithItsOptionAWordyOneEndsWithIt(String answer, String expected) {
        assertThat(read(RATINGS, answer, FinishReason.STOP)).isEqualTo(expected);
    }

    @Test
    void theTextsNumbersAreNotTheRating() {
        assertThat(read(RATINGS, "P(Text 1 | Text 2) = 8", FinishReason.STOP)).isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I cannot say.", "3.5", "11", "4-5", "x4", "Rating 7:\\nI am sure.", "one"})
    void whatNamesNoOptionIsNotGuessed(String answer) {
        assertThat(read(RATINGS, answer, FinishReason.STOP)).isEqualTo("none");
    }

    @Test
    void aCutOffAnswerCountsOnlyIfItBeginsWithItsOption() {
        assertThat(read(RATINGS, "6 because the text", FinishReason.LENGTH)).isEqualTo("6");
        assertThat(read(RATINGS, "Of the 2 texts", FinishReason.LENGTH)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"A,A", "b),none", "B) the second,B", "A friend would say B,B", "A friend knows,none", "(C),C"})
    void anArticleIsNoLetterOption(String answer, String expected) {
        assertThat(read(List.of("A", "B", "C"), answer, FinishReason.STOP)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Yes.,yes", "'My answer is NO',no", "yesterday,none"})
    void wordsMayBeWrittenInAnyCase(String answer, String expected) {
        assertThat(read(List.of("yes", "no"), answer, FinishReason.STOP)).isEqualTo(expected);
    }
}
