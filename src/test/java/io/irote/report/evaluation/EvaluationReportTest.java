package io.irote.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.evaluation.EvaluationFile;
import io.irote.evaluation.EvaluationResult;
import io.irote.report.Evaluations;
import io.irote.report.Runs;
import io.irote.report.kit.Format;
import io.irote.report.kit.ReportFormat;
import io.irote.report.page.Reported;
import io.irote.report.page.RunReports;
import io.irote.search.RunResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of an evaluation on the toy models, against golden files. */
class EvaluationReportTest {
    private final EvaluationResult result = Evaluations.of("large", "another");

    @Test
    void textIsTheGoldenFile() throws IOException {
        assertThat(new EvaluationReport(result).render(Format.TEXT)).isEqualTo(golden("evaluation.txt"));
    }

    @Test
    void markdownIsTheGoldenFile() throws IOException {
        assertThat(new EvaluationReport(result).render(Format.MD)).isEqualTo(golden("evaluation.md"));
    }

    @Test
    void jsonHoldsTheWholeResultAndItsVersion() throws IOException {
        String json = new EvaluationReport(result).render(Format.JSON);
        JsonNode tree = new ObjectMapper().readTree(json);
        assertThat(tree.get("schema").asInt()).isEqualTo(EvaluationResult.SCHEMA);
        assertThat(tree.get("contrasts").get(1).get("ahead").get("adjusted").isNumber())
                .isTrue();
        assertThat(tree.get("scores")).hasSize(3);
        assertThat(tree.get("scores").get(0).get("gain")).isNull();
        assertThat(tree.get("robustness")).hasSize(9);
    }

    @Test
    void whatWasWrittenIsReadBackAsItWas(@TempDir Path folder) {
        EvaluationFile file = new EvaluationFile(folder.resolve("new"));
        assertThat(file.read()).isEmpty();
        file.write(result);
        assertThat(file.read()).contains(result);
    }

    @Test
    void aRunIsFollowedByItsEvaluationInEveryFormat() throws IOException {
        RunResult run = Runs.of(1, 3, Evaluations.TEXT);
        List<Reported> both = List.of(new Reported("run", Optional.of(run), Optional.of(result)));
        String markdown = RunReports.of(both, ReportFormat.MD);
        assertThat(markdown)
                .startsWith(RunReports.full(run, Format.MD))
                .contains(
                        "\n# Evaluation\n\nThe search was made on openai:toy@http://127.0.0.1:1/v1, the evaluation on"
                                + " embedded.\n",
                        "## Changes that should not matter\n");
        assertThat(RunReports.of(both, ReportFormat.TEXT))
                .contains("\nEvaluation\n", "The reflection is better than no prompt, by +3.15 [");
        JsonNode json = new ObjectMapper().readTree(RunReports.of(both, ReportFormat.JSON));
        assertThat(json.get("schema").asInt()).isEqualTo(RunResult.SCHEMA);
        assertThat(json.get("evaluation").get("scores")).hasSize(3);
    }

    @Test
    void anEvaluationOfAnotherReflectionSaysSo() {
        Optional<EvaluationResult> evaluation = Optional.of(result);
        Reported own = new Reported("run", Optional.of(Runs.of(1, 3, Evaluations.TEXT)), evaluation);
        Reported other = new Reported("run", Optional.of(Runs.of(1, 3, "I am here")), evaluation);
        assertThat(own.caveats()).noneMatch(caveat -> caveat.contains("is not of the reflection"));
        assertThat(other.caveats()).anyMatch(caveat -> caveat.contains("is not of the reflection"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = EvaluationReportTest.class.getResourceAsStream(name)) {
            return in == null ? "missing " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
