package io.irote.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.Runs;
import io.irote.report.Xml;
import io.irote.report.kit.ReportFormat;
import io.irote.search.RunResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The plots as a drawing of their own. */
class SvgReportTest {
    private static final int ITERATIONS = 7;

    private final Xml drawing = svg(Runs.of(ITERATIONS, 3, "I am here"));

    @Test
    void everyIterationIsADotInEachOfThreePlots() {
        assertThat(drawing.all("polyline")).hasSize(3).allSatisfy(curve -> assertThat(
                        curve.getAttribute("points").split(" "))
                .hasSize(ITERATIONS + 1));
        assertThat(drawing.all("circle")).hasSize(3 * (ITERATIONS + 1));
        assertThat(drawing.text()).contains("J, chained", "TC/|E|", "R2", "iteration");
    }

    @Test
    void barsStandWhereThereIsAStandardError() {
        // one at each gain in J, one at each iteration for R2, none for TC
        assertThat(styled("error")).hasSize(ITERATIONS + ITERATIONS + 1);
    }

    @Test
    void dotsRiseWithTheValueAndStayInTheDrawing() {
        List<Double> heights = Stream.of(
                        drawing.all("polyline").get(0).getAttribute("points").split(" "))
                .map(point -> Double.valueOf(point.split(",")[1]))
                .toList();
        assertThat(heights).isSortedAccordingTo((a, b) -> Double.compare(b, a)).allMatch(y -> y > 0 && y < 230);
    }

    @Test
    void itIsADocumentOfItsOwnWithItsStyle() {
        Element root = drawing.document().getDocumentElement();
        assertThat(root.getAttribute("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(Xml.within(root, "style")).hasSize(1);
        assertThat(Xml.within(root, "title").get(0).getTextContent()).isEqualTo("irote report");
    }

    @Test
    void severalRunsStandBelowEachOther() {
        RunResult result = Runs.of(1, 3, "<&>");
        Xml two =
                Xml.parse(RunReports.of(List.of(Reported.of("a", result), Reported.of("b", result)), ReportFormat.SVG));
        assertThat(two.all("polyline")).hasSize(6);
        assertThat(two.text()).contains("<&> (toy:size), a", "<&> (toy:size), b");
    }

    @Test
    void aRunThatWasCutOffAfterItsFirstChoiceIsADot() {
        assertThat(svg(Runs.of(0, 3, "I am here")).all("circle")).hasSize(3);
    }

    private List<Element> styled(String style) {
        return drawing.all("line").stream()
                .filter(line -> line.getAttribute("class").equals(style))
                .toList();
    }

    private static Xml svg(RunResult result) {
        return Xml.parse(RunReports.of(List.of(Reported.of("run", result)), ReportFormat.SVG));
    }
}
