package io.irote.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.Evaluations;
import io.irote.report.Runs;
import io.irote.report.Xml;
import io.irote.report.kit.ReportFormat;
import io.irote.search.RunResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The page as a whole: well-formed, closed to the outside, complete, and safe whatever the texts are. */
class HtmlReportTest {
    private static final String HOSTILE = "</style></script><script>alert(1)</script><img src=\"http://127.0.0.1/x\""
            + " onerror='alert(1)'> ]]> &lt; \u202egnp.exe\u2066 שלום 😀 \u0007\u001b[31m \ud800 "
            + "w".repeat(10_000);
    private static final int ITERATIONS = 20;
    private static final int CANDIDATES = 60;

    private final Xml page = page(Runs.of(3, 9, "I am here"));

    @Test
    void nothingIsLoadedAndNothingRuns() {
        String html = html(Runs.of(3, 9, HOSTILE));
        Xml hostile = Xml.parse(html);

        assertThat(hostile.all("*"))
                .extracting(Element::getTagName)
                .doesNotContain("script", "link", "img", "iframe", "object", "embed", "base", "form", "a:href", "use");
        assertThat(hostile.attributes("href")).isNotEmpty().allMatch(href -> href.startsWith("#"));
        assertThat(List.of("src", "srcset", "style", "action", "data", "onerror", "onload"))
                .allSatisfy(name -> assertThat(hostile.attributes(name)).isEmpty());
        assertThat(hostile.all("style"))
                .extracting(Element::getTextContent)
                .noneMatch(css -> css.contains("url("))
                .noneMatch(css -> css.contains("@import"));
        assertThat(html).contains("default-src 'none'".replace("'", "&#39;")).doesNotContain("<script", "<img");
    }

    @Test
    void hostileTextsAreReadAsTheyWereWritten() {
        Xml hostile = page(Runs.of(1, 3, HOSTILE));
        String shown = HOSTILE.replace('\u0007', '␇').replace('\u001b', '␛').replace('\ud800', '�');
        assertThat(hostile.text()).contains(shown);
        assertThat(hostile.all("blockquote")).singleElement().satisfies(quote -> assertThat(Xml.within(quote, "p"))
                .allSatisfy(line -> assertThat(line.getAttribute("dir")).isEqualTo("auto")));
        assertThat(hostile.all("bdi")).extracting(Element::getTextContent).contains(shown);
    }

    @Test
    void everyCandidateAndRejectedTextStandsWithItsReason() {
        List<Element> iterations = page.all("details");
        assertThat(iterations).hasSize(4);
        assertThat(iterations).allSatisfy(iteration -> {
            assertThat(Xml.within(iteration, "summary")).hasSize(1);
            // 9 candidates, a rejected text, and the heads of their four tables
            assertThat(Xml.within(iteration, "tr")).hasSize(9 + 1 + 4);
            assertThat(iteration.getTextContent()).contains("kept", "dropped", "Rejected texts: 1");
        });
    }

    @Test
    void theSectionsTellTheFiguresCallsAndProvenance() {
        assertThat(page.all("h3"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "Held-out comparison", "Answers", "Search", "Candidates", "Calls, tokens, time", "Provenance");
        assertThat(page.text())
                .contains(
                        "5.50 ± 0.25",
                        "+2.50 ± 0.25",
                        "-0.3125",
                        "1,234",
                        "789,000",
                        "75.3 s, for 0.57 US dollars",
                        "12.3")
                .contains("fedcba9876543210", "openai:toy@http://127.0.0.1:1/v1", "compactness is made of ratings");
        assertThat(page.all("svg")).hasSize(6);
    }

    @Test
    void aRunWithoutHeldOutScoresHasNoSuchSection() {
        RunResult whole = Runs.of(1, 3, "I am here");
        Xml cut = page(Runs.withoutHeldOut(whole));
        assertThat(cut.all("h3")).extracting(Element::getTextContent).doesNotContain("Held-out comparison");
        assertThat(cut.text()).contains("was not compared with baselines");
    }

    @Test
    void tablesDrawingsAndHeadingsAreToldToThoseWhoDoNotSee() {
        assertThat(page.all("table")).allSatisfy(table -> {
            assertThat(Xml.within(table, "caption")).hasSize(1);
            assertThat(Xml.within(table, "th")).isNotEmpty().allMatch(th -> th.getAttribute("scope")
                    .matches("row|col"));
        });
        assertThat(page.all("svg")).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(Xml.within(svg, "title").get(0).getTextContent()).isNotBlank();
            assertThat(Xml.within(svg, "desc").get(0).getTextContent()).isNotBlank();
        });
        assertThat(page.all("h1")).hasSize(1);
    }

    @Test
    void linksLeadSomewhereAndNamesAreUniqueOnAPageOfSeveralRuns() {
        RunResult result = Runs.of(1, 3, "I am here");
        Xml two = Xml.parse(
                RunReports.of(List.of(Reported.of("a", result), Reported.of("b", result)), ReportFormat.HTML));
        assertThat(two.all("article")).hasSize(2);
        assertThat(two.attributes("id")).doesNotHaveDuplicates();
        assertThat(two.attributes("href")).hasSize(1 + 2 + 2 * 6).allMatch(href -> two.attributes("id")
                .contains(href.substring(1)));
        assertThat(two.attributes("aria-labelledby")).isNotEmpty().allMatch(id -> two.attributes("id")
                .contains(id));
    }

    @Test
    void aLongRunIsBelowOneAndAHalfMegabytes() {
        String reflection = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> i + ". " + "I wander through old towns, e.g.: I spent a whole wet day in one library. ")
                .reduce("", (a, b) -> a + b + "\n");
        int size = html(Runs.of(ITERATIONS, CANDIDATES, reflection)).getBytes(StandardCharsets.UTF_8).length;
        assertThat(size).isBetween(100_000, 1_500_000);
    }

    @Test
    void manyRunsLeaveTheirCandidatesToTheirOwnPages() {
        Reported run = Reported.of("run", Runs.of(ITERATIONS, CANDIDATES, "I wander through old towns"));
        String html = RunReports.of(Collections.nCopies(48, run), ReportFormat.HTML);
        assertThat(html)
                .hasSizeLessThan(1_600_000)
                .doesNotContain("Candidates</h3>")
                .contains("The candidates and answers of each run are left out here");
    }

    @Test
    void oneResultGivesTheSameBytes() {
        assertThat(html(Runs.of(2, 6, "I am here"))).isEqualTo(html(Runs.of(2, 6, "I am here")));
    }

    @Test
    void aRunShowsItsEvaluationBesideTheSearch() {
        Xml both = Xml.parse(html(evaluated(Evaluations.TEXT)));
        assertThat(both.all("h3"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "Held-out comparison",
                        "Against baselines",
                        "All traits of the system",
                        "Robustness",
                        "Transfer to other models",
                        "Reliability and method",
                        "Answers",
                        "Search",
                        "Candidates",
                        "Calls, tokens, time",
                        "Provenance");
        assertThat(both.all("polygon"))
                .extracting(shape -> shape.getAttribute("class"))
                .contains("before", "after");
        assertThat(both.text())
                .contains(
                        "The reflection is better than no prompt, by +3.15 [", "+3.15", "after 10 unrelated questions")
                .contains("Simulated respondent", "the evaluation on embedded", "alpha 1.00")
                .contains("I collect thing-11, e.g.: I kept it", "a paper");
    }

    @Test
    void anEvaluationAloneIsAPageOfItsOwn() {
        Reported alone = new Reported("scores", Optional.empty(), Optional.of(Evaluations.of("large", "another")));
        Xml xml = Xml.parse(RunReports.of(List.of(alone), ReportFormat.HTML));
        assertThat(xml.all("h3")).hasSize(6);
        assertThat(xml.all("blockquote")).singleElement().satisfies(quote -> assertThat(quote.getTextContent())
                .contains("I collect thing-11"));
    }

    @Test
    void hostileNamesInAnEvaluationAreReadAsTheyWereWritten() {
        Reported hostile = new Reported(
                HOSTILE, Optional.of(Runs.of(1, 3, Evaluations.TEXT)), Optional.of(Evaluations.of(HOSTILE, HOSTILE)));
        String html = RunReports.of(List.of(hostile, hostile), ReportFormat.HTML);
        Xml xml = Xml.parse(html);
        assertThat(html).doesNotContain("<script", "<img").hasSizeLessThan(1_600_000);
        assertThat(xml.attributes("href")).allMatch(href -> href.startsWith("#"));
        assertThat(xml.all("th")).extracting(Element::getTextContent).anyMatch(name -> name.contains("</script>"));
        assertThat(xml.all("text")).allMatch(text -> text.getTextContent().length() < 100);
        Xml.parse(RunReports.of(List.of(hostile), ReportFormat.SVG));
    }

    private static Reported evaluated(String text) {
        return new Reported("run", Optional.of(Runs.of(1, 3, text)), Optional.of(Evaluations.of("large", "another")));
    }

    private static String html(Reported reported) {
        return RunReports.of(List.of(reported), ReportFormat.HTML);
    }

    static String html(RunResult result) {
        return RunReports.of(List.of(Reported.of("run", result)), ReportFormat.HTML);
    }

    private static Xml page(RunResult result) {
        return Xml.parse(html(result));
    }
}
