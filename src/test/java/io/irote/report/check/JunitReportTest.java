package io.irote.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.Xml;
import io.irote.score.Gate;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class JunitReportTest {
    private static final Gate GATE = new Gate(0.3, Optional.empty());
    private static final String HOSTILE = "<b a=\"1\" & '2'>]]></failure><!-- \u0000\u001b\u0085\ud800 \ufffe 😀";
    /** What XML cannot say is replaced. */
    private static final String READ = HOSTILE.replace('\u0000', '\ufffd')
            .replace('\u001b', '\ufffd')
            .replace('\ud800', '\ufffd')
            .replace('\ufffe', '\ufffd');

    @Test
    void hostileTextsComeBackAsTheyWere() {
        Xml xml = Xml.parse(JunitReport.of(
                List.of(new CheckEntry(HOSTILE, HOSTILE, "embedded", GATE, List.of(), List.of(HOSTILE), HOSTILE))));
        Element test = xml.all("testcase").get(0);
        assertThat(test.getAttribute("name")).isEqualTo(READ);
        assertThat(test.getAttribute("classname")).isEqualTo(READ);
        assertThat(test.getElementsByTagName("error").item(0).getTextContent())
                .contains("<b a=\"1\" & '2'>]]></failure><!-- ");
        assertThat(test.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo(READ);
    }

    @Test
    void whatFellFailsWhatIsUnknownErrsAndWhatCannotBeComparedIsSkipped() {
        String xml = JunitReport.of(List.of(
                entry(scored(6, true, 6)), entry(scored(6, true, 5)), entry(scored(6, false, 5)), obstructed()));
        assertThat(Xml.parse(xml).all("testsuite").get(0).getAttribute("tests")).isEqualTo("4");
        assertThat(xml)
                .contains("failures=\"1\" errors=\"1\" skipped=\"1\"")
                .contains(
                        "<failure message=\"mft:care (file): a form fell from 6.00 to 5.00 ± 0.25, by more than 0.30\">")
                .contains("<error message=\"mft:care (file): no such model\">")
                .contains("<skipped message=\"mft:care (file): a note\">")
                .doesNotContain("time");
    }

    private static Gate.Score scored(double then, boolean comparable, double now) {
        return GATE.judge("a form", Optional.of(then), comparable, new Estimate(now, 0.25, 22));
    }

    private static CheckEntry entry(Gate.Score score) {
        return new CheckEntry("file", "mft:care", "embedded", GATE, List.of(score), List.of("a note"), "");
    }

    private static CheckEntry obstructed() {
        return new CheckEntry("file", "mft:care", "openai:x", GATE, List.of(), List.of(), "no such model");
    }
}
