package io.irote.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.kit.Format;
import io.irote.score.Comparison;
import io.irote.score.Gate;
import io.irote.statistics.Estimate;
import io.irote.statistics.paired.PairedDifferences;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CheckReportTest {
    private static final Gate GATE = new Gate(0.3, Optional.of(5.0));

    @Test
    void markdownHasEveryFallAndNote() {
        List<CheckEntry> entries = List.of(
                entry("a.yaml", GATE.judge("a form", Optional.of(7.0), true, new Estimate(6.5, 0.25, 22))),
                entry("b.yaml", GATE.judge("a form", Optional.of(7.0), true, new Estimate(6.75, 0.25, 22))),
                entry("c.yaml", GATE.judge("a form", Optional.of(7.0), false, new Estimate(4, 0.25, 22))),
                new CheckEntry("d.yaml", "", "", GATE, List.of(), List.of(), "it is *broken*"));
        assertThat(new CheckReport(entries).render(Format.MD)).isEqualTo("""
                        # Check of reflections

                        1 of 4 reflections passed, 2 failed, 1 not scored.

                        | reflection | trait | tasks | recorded | now | change | result |
                        | --- | --- | --- | ---: | ---: | ---: | --- |
                        | a.yaml | mft:care | a form | 7.00 | 6.50 ± 0.25 | -0.50 | fell |
                        | b.yaml | mft:care | a form | 7.00 | 6.75 ± 0.25 | -0.25 | passed |
                        | c.yaml | mft:care | a form | 7.00 | 4.00 ± 0.25 | - | too low |
                        | d.yaml | - | - | - | - | - | not scored |

                        - mft:care (a.yaml): a form fell from 7.00 to 6.50 ± 0.25, by more than 0.30
                        - mft:care (c.yaml): a form is at 4.00 ± 0.25 (recorded: 7.00), below 5.00
                        - d.yaml: it is \\*broken\\*

                        - mft:care (a.yaml): a note
                        - mft:care (b.yaml): a note
                        - mft:care (c.yaml): a note
                        """);
    }

    @Test
    void aDifferenceTaskByTaskIsSaidWithItsNumber() {
        double[] now = {6.0, 5.5, 5.2, 5.9, 6.1, 5.0, 5.4, 5.6};
        double[] then = {6.5, 6.1, 5.9, 6.5, 6.5, 5.6, 6.0, 6.1};
        CheckEntry.Paired worse = CheckEntry.Paired.withRecorded(Comparison.of(PairedDifferences.of(now, then), 1));
        assertThat(worse.remark())
                .hasValueSatisfying(
                        remark -> assertThat(remark)
                                .matches(
                                        "task by task worse than recorded, -0\\.56 \\[-0\\.\\d\\d, -0\\.\\d\\d\\], p 0\\.0078 over 8 tasks"));
        assertThat(CheckEntry.Paired.with("no prompt", Comparison.of(PairedDifferences.of(then, now), 1))
                        .remark())
                .hasValueSatisfying(remark -> assertThat(remark).startsWith("better than no prompt, +0.56 ["));
        CheckEntry.Paired same = CheckEntry.Paired.withRecorded(Comparison.of(PairedDifferences.of(now, now), 1));
        assertThat(same.remark()).isEmpty();
        CheckEntry entry = new CheckEntry(
                "a.yaml",
                "mft:care",
                "openai:x",
                GATE,
                List.of(GATE.judge("a form", Optional.of(6.15), true, new Estimate(6, 0.25, 22))),
                List.of(),
                "",
                List.of(worse),
                List.of());
        assertThat(entry.status()).isEqualTo(CheckEntry.Status.PASSED);
        assertThat(new CheckReport(List.of(entry)).render(Format.TEXT))
                .containsPattern("a.yaml +mft:care +task by task +- +- +-0.56 .* worse\\n");
    }

    /** 2/2^6 is below 0.05 for one reflection and not for two. */
    @Test
    void reflectionsThatAreCheckedTogetherAreCorrectedTogether() {
        double[] now = {6, 5, 5.5, 6.5, 6, 5};
        double[] then = {6.5, 6, 6, 7, 6.6, 5.6};
        CheckEntry entry = new CheckEntry(
                "a.yaml",
                "mft:care",
                "openai:x",
                GATE,
                List.of(),
                List.of("a note"),
                "",
                List.of(CheckEntry.Paired.withRecorded(Comparison.of(PairedDifferences.of(now, then), 1))),
                List.of());
        assertThat(CheckEntry.together(List.of(entry)).get(0).remarks())
                .containsExactly(
                        "mft:care (a.yaml): a note",
                        "mft:care (a.yaml): task by task worse than recorded, -0.62 [-1.00, -0.50], p 0.0313 over 6 tasks");
        assertThat(CheckEntry.together(List.of(entry, entry)).get(1).remarks())
                .containsExactly("mft:care (a.yaml): a note");
    }

    @Test
    void aNameOfManyLinesIsOneLine() {
        CheckEntry hostile =
                new CheckEntry("a\n| b\u001b[2J", "", "", GATE, List.of(), List.of("n\nm"), "broken\r\nas well");
        String markdown = new CheckReport(List.of(hostile)).render(Format.MD);
        assertThat(markdown).contains("| a \\| b [2J |").doesNotContain("\u001b", "\r");
        assertThat(hostile.problems()).containsExactly("a | b [2J: broken as well");
        assertThat(hostile.remarks()).containsExactly("a | b [2J: n m");
    }

    @Test
    void withoutAnythingToCompareWithAScoreIsNotCompared() {
        Gate open = new Gate(0, Optional.empty());
        assertThat(entry("a", open.judge("a form", Optional.empty(), true, new Estimate(6, 0, 4)))
                        .status())
                .isEqualTo(CheckEntry.Status.NOT_COMPARED);
        assertThat(entry("a", open.judge("a form", Optional.of(6.0), true, new Estimate(6, 0, 4)))
                        .status())
                .isEqualTo(CheckEntry.Status.PASSED);
    }

    private static CheckEntry entry(String file, Gate.Score score) {
        return new CheckEntry(file, "mft:care", "openai:x", GATE, List.of(score), List.of("a note"), "");
    }
}
