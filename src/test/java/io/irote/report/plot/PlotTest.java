package io.irote.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where plots put their values. */
class PlotTest {
    private static final double LEFT = 10;
    private static final double RIGHT = 350;

    @Test
    void intervalsLieOnTheirScaleAndEndWithIt() {
        Element plot = IntervalPlot.ofScores("scores", List.of(row("a rather long name", 5, 2.5, 12)))
                .svg();
        Element bar = only(plot, "line", "error strong");
        assertThat(number(bar, "x1")).isEqualTo(LEFT + (RIGHT - LEFT) / 4);
        assertThat(number(bar, "x2")).isEqualTo(RIGHT);
        assertThat(number(only(plot, "circle", "dot strong"), "cx")).isEqualTo((LEFT + RIGHT) / 2);
    }

    @Test
    void longNamesStandAboveTheirBarsAndTooLongOnesAreCut() {
        Element above = IntervalPlot.ofScores("scores", List.of(row("n".repeat(10_000), 5, 4, 6)))
                .svg();
        Element name = only(above, "text", "name strong");
        assertThat(number(name, "y")).isLessThan(number(only(above, "circle", "dot strong"), "cy"));
        assertThat(name.toString()).contains("n…<").hasSizeLessThan(150);

        Element beside =
                IntervalPlot.ofScores("scores", List.of(row("short", 5, 4, 6))).svg();
        assertThat(number(only(beside, "line", "error strong"), "x1")).isGreaterThan(82);
    }

    @Test
    void aValueThatIsNoneHasNoDot() {
        Element plot = IntervalPlot.ofDifferences("d", List.of(row("a", Double.NaN, Double.NaN, Double.NaN)))
                .svg();
        assertThat(all(plot)).noneMatch(shape -> shape.name().equals("circle"));
    }

    @Test
    void aRadarHasTenAtTheRimAndNoneInTheMiddle() {
        Element plot = new RadarPlot(
                        "traits",
                        "no prompt",
                        "reflection",
                        List.of(spoke("a", 0, 10), spoke("b", 0, 10), spoke("c", 0, 10), spoke("d", 0, 10)))
                .svg();
        assertThat(only(plot, "polygon", "after").attributes().get("points"))
                .isEqualTo(only(plot, "polygon", "rim").attributes().get("points"));
        assertThat(only(plot, "polygon", "before").attributes().get("points").split(" "))
                .containsOnly("230,168");
        assertThat(plot.toString()).contains("<desc>a 0.00 → 10.00; b 0.00 → 10.00;");
    }

    @Test
    void aRadarOfTwoIsNone() {
        assertThatThrownBy(() -> new RadarPlot("t", "b", "a", List.of(spoke("a", 1, 2), spoke("b", 1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three spokes");
    }

    private static IntervalPlot.Row row(String name, double value, double low, double high) {
        return new IntervalPlot.Row(name, value, low, high, "in words", true);
    }

    private static RadarPlot.Spoke spoke(String name, double before, double after) {
        return new RadarPlot.Spoke(name, before, after, false);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attributes().get(attribute));
    }

    private static Element only(Element plot, String tag, String style) {
        List<Element> found = all(plot)
                .filter(shape -> shape.name().equals(tag))
                .filter(shape -> style.equals(shape.attributes().get("class")))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Stream<Element> all(Element plot) {
        return plot.content().stream().filter(Element.class::isInstance).map((Html shape) -> (Element) shape);
    }
}
