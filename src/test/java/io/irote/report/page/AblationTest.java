package io.irote.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.optimizer.Settings;
import io.irote.report.Runs;
import io.irote.report.Xml;
import io.irote.report.kit.Format;
import io.irote.report.kit.ReportFormat;
import io.irote.report.search.RunFigure;
import io.irote.report.search.RunSettings;
import io.irote.runtime.job.RunConfig;
import io.irote.search.RunResult;
import io.irote.search.ToyRun;
import io.irote.statistics.Estimate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which settings vary between runs, and what is compared with what. */
class AblationTest {
    @Test
    void runsThatDifferInTraitOrSeedOnlyAreNoAblation() {
        assertThat(Ablation.of(List.of(run(1, 50, 1, 6), run(1, 50, 2, 7)))).isEmpty();
        assertThat(Ablation.of(List.of(run(1, 50, 1, 6)))).isEmpty();
    }

    @Test
    void valuesStandInTheirOrderAndSeedsAreCases() {
        List<Reported> runs = List.of(
                run(1, 100, 1, 6),
                run(1, 25, 1, 5),
                run(1, 9, 1, 4),
                run(1, 9, 2, 4),
                run(1, 25, 2, 6),
                run(1, 100, 2, 8));
        List<Ablation> ablations = Ablation.of(runs);
        assertThat(ablations).singleElement().satisfies(words -> {
            assertThat(words.setting()).isEqualTo("words");
            assertThat(words.values()).containsExactly("9", "25", "100");
            assertThat(words.cases())
                    .extracting(Ablation.Case::name)
                    .containsExactly("toy:size, seed 1", "toy:size, seed 2");
            assertThat(words.means(RunFigure.HELD_OUT))
                    .extracting(Estimate::value)
                    .containsExactly(4.0, 5.5, 7.0);
            assertThat(words.change(RunFigure.HELD_OUT, 2)).hasValueSatisfying(change -> {
                assertThat(change.value()).isEqualTo(3);
                assertThat(change.standardError()).isCloseTo(1, within(1e-12));
            });
        });
    }

    @Test
    void onlyRunsThatDifferInNothingElseAreCompared() {
        // one setting at a time around a standard: no mean of beta mixes in the runs of other words
        List<Ablation> ablations = Ablation.of(
                List.of(run(1, 50, 1, 6), run(0, 50, 1, 5), run(0.5, 50, 1, 5.5), run(1, 10, 1, 1), run(1, 25, 1, 2)));
        assertThat(ablations).extracting(Ablation::setting).containsExactly("beta", "words");
        assertThat(ablations.get(0).cases()).extracting(Ablation.Case::name).containsExactly("toy:size, words 50");
        assertThat(ablations.get(0).means(RunFigure.HELD_OUT))
                .extracting(Estimate::value)
                .containsExactly(5.0, 5.5, 6.0);
    }

    @Test
    void aCaseThatLacksAValueTakesNoPart() {
        assertThat(Ablation.of(List.of(run(0, 50, 1, 5), run(1, 50, 1, 6), run(1, 50, 2, 9)))
                        .get(0)
                        .cases())
                .hasSize(1);
        assertThat(Ablation.of(List.of(run(0, 50, 1, 5), run(1, 50, 2, 9)))).isEmpty();
    }

    @Test
    void runsThatWereNotScoredTakeNoPart() {
        Reported unscored = Reported.of("unscored", Runs.withoutHeldOut(result(0, 50, 1, 6)));
        assertThat(Ablation.of(List.of(unscored, run(1, 50, 1, 6)))).isEmpty();
    }

    @Test
    void modelsThatPlayAllPartsAreOneSetting() {
        RunConfig own = ToyRun.config("openai:a", settings(1, 50, 1));
        RunConfig other = ToyRun.config("openai:b", settings(1, 50, 1));
        assertThat(RunSettings.varying(List.of(own, other))).containsExactly("model");
    }

    @Test
    void textAndMarkdownAreTheGoldenFiles() throws IOException {
        assertThat(prose(Format.TEXT)).isEqualTo(golden("ablation.txt"));
        assertThat(prose(Format.MD)).isEqualTo(golden("ablation.md"));
    }

    @Test
    void thePageHasACurveForEachCaseAndTheirMean() {
        Xml page = Xml.parse(RunReports.of(matrix(), ReportFormat.HTML));
        assertThat(page.all("h2"))
                .extracting(org.w3c.dom.Element::getTextContent)
                .startsWith("Setting: beta", "Setting: words");
        // two settings, three figures each: two cases and a mean at beta, three cases and a mean at words
        assertThat(page.all("polyline").stream()
                        .filter(line -> line.getAttribute("class").equals("case")))
                .hasSize(3 * 2 + 3 * 3);
        assertThat(page.attributes("href")).contains("#setting-beta", "#setting-words");
        assertThat(page.attributes("id"))
                .contains("setting-beta", "setting-words")
                .doesNotHaveDuplicates();
    }

    @Test
    void theDrawingBeginsWithTheSettings() {
        Xml drawing = Xml.parse(RunReports.of(matrix(), ReportFormat.SVG));
        assertThat(drawing.text()).contains("Setting: beta", "held out, 0-10");
    }

    /** Three values by two. */
    static List<Reported> matrix() {
        List<Reported> runs = new ArrayList<>();
        for (double beta : new double[] {0, 0.5, 1}) {
            runs.add(run(beta, 10, 1, 5 + beta));
            runs.add(run(beta, 50, 1, 6 - beta / 4));
        }
        return runs;
    }

    static String prose(Format format) {
        StringBuilder text = new StringBuilder();
        Ablation.of(matrix()).forEach(ablation -> text.append(new AblationReport(ablation).prose(format)));
        return text.toString();
    }

    private static Reported run(double beta, int words, long seed, double heldOut) {
        return Reported.of("run", result(beta, words, seed, heldOut));
    }

    private static RunResult result(double beta, int words, long seed, double heldOut) {
        return Runs.scored(ToyRun.config("embedded", settings(beta, words, seed)), heldOut);
    }

    private static Settings settings(double beta, int words, long seed) {
        return new Settings(6, 3, 2, beta, 20, 2, 1e-4, words, seed);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = AblationTest.class.getResourceAsStream(name)) {
            return in == null ? "missing " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
