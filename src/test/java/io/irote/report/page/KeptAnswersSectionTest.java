package io.irote.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.Provenance;
import io.irote.report.Runs;
import io.irote.report.Xml;
import io.irote.report.kit.ReportFormat;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.GivenText;
import io.irote.score.answers.UsedTexts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Answers on the page: what models wrote stays text, and the page small. */
final class KeptAnswersSectionTest {
    private static final String HOSTILE = "</td><script>alert(1)</script>\u202e\ud83d\ude0a";

    @Test
    void theWaysOfPromptingStandBesideEachOtherAndScoresLeadThere() {
        Xml page = page(sheet(2, "I repaired the old chair."));
        assertThat(page.attributes("href")).contains("#run-1-answers-open");
        assertThat(page.attributes("id")).contains("run-1-answers-open");
        assertThat(page.all("th"))
                .extracting(Element::getTextContent)
                .containsSequence("sample", "no prompt", "role prompt", "reflection");
        assertThat(page.all("td"))
                .extracting(Element::getTextContent)
                .contains("judged 7.5: I repaired the old chair.");
    }

    @Test
    void whatModelsWroteIsText() {
        String html = html(sheet(2, HOSTILE));
        assertThat(html).doesNotContain("<script");
        assertThat(Xml.parse(html).all("td"))
                .extracting(Element::getTextContent)
                .contains("judged 7.5: " + HOSTILE);
    }

    @Test
    void thePageStaysSmallHoweverMuchModelsWrite() {
        String html = html(sheet(20, HOSTILE.repeat(400)));
        assertThat(html).contains("…").hasSizeLessThan(1_000_000);
    }

    private static Xml page(AnswerSheet sheet) {
        return Xml.parse(html(sheet));
    }

    private static String html(AnswerSheet sheet) {
        Reported reported =
                new Reported("run", Optional.of(Runs.of(0, 1, "I am here")), Optional.empty(), Optional.of(sheet));
        return RunReports.of(List.of(reported), ReportFormat.HTML);
    }

    private static AnswerSheet sheet(int tasks, String text) {
        String system = AnswerSheet.id("");
        List<GivenAnswer> answers = Stream.of("no prompt", "role prompt", "reflection")
                .flatMap(prompt -> IntStream.range(0, tasks).mapToObj(i -> answer(prompt, system, "task-" + i, text)))
                .toList();
        return new AnswerSheet(UsedTexts.UNKNOWN, Map.of(system, ""), answers);
    }

    private static GivenAnswer answer(String prompt, String system, String task, String text) {
        GivenText.Evaluation judged =
                new GivenText.Evaluation(0.75, Provenance.RATED, Optional.empty(), Optional.empty());
        return new GivenAnswer(
                prompt,
                "standard",
                system,
                "openai:toy@http://127.0.0.1:1/v1",
                "openai:toy@http://127.0.0.1:1/v1",
                "mft:care",
                task,
                "open tasks",
                "What now?",
                Optional.empty(),
                GivenAnswer.ANSWERED,
                "",
                Optional.of(7.5),
                Optional.of(-0.3),
                0,
                0,
                Optional.empty(),
                Collections.nCopies(6, new GivenText(text, false, judged)));
    }
}
