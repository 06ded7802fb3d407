package io.irote.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.instrument.Keying;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.report.kit.Format;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.UsedTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswersReportTest {
    private static final String SYSTEM = AnswerSheet.id("");

    @Test
    void whatWasSampledForAnItemIsShownAsItWasWritten() {
        ChoiceDistribution sampled = new ChoiceDistribution(
                List.of(0.25, 0.75), 0, Provenance.SAMPLED, 8, List.of("2", "2 = Yes\u001b[2J", "1"), true);
        assertThat(report(Optional.of(sampled), GivenAnswer.ANSWERED, "").render(Format.TEXT))
                .isEqualTo("""
                        Answers

                        item-1 (Form a)
                        I help.
                        prompt      0-10   1 No  2 Yes  outside  from
                        reflection  7.50  0.250  0.750    0.000  sampled, remembered
                        reflection:
                          - wrote 2 | 2 = Yes [2J | 1
                        """);
    }

    @Test
    void aTaskWithoutAnAnswerSaysWhy() {
        assertThat(report(Optional.empty(), "refused", "the server answered 400")
                        .render(Format.TEXT))
                .containsPattern("reflection +- +- +- +- +refused: the server answered 400\n");
    }

    private static AnswersReport report(Optional<ChoiceDistribution> options, String status, String reason) {
        GivenAnswer answer = new GivenAnswer(
                "reflection",
                "standard",
                SYSTEM,
                "openai:x",
                "",
                "mft:care",
                "item-1",
                "Form a",
                "I help.",
                Optional.of(new GivenAnswer.Key(Keying.PLUS, 1, List.of("No", "Yes"))),
                status,
                reason,
                options.map(o -> 7.5),
                options.map(o -> -0.3),
                0,
                0,
                options,
                List.of());
        return new AnswersReport(new AnswerSheet(UsedTexts.UNKNOWN, Map.of(SYSTEM, ""), List.of(answer)));
    }
}
