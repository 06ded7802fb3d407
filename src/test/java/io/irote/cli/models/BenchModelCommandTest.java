package io.irote.cli.models;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.model.local.TinyModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code irote bench-model} with a tiny model, by a clock that moves 10 ms whenever it is read. */
class BenchModelCommandTest {
    @TempDir
    private static Path models;

    @BeforeAll
    static void writeModel() {
        TinyModel.chat(models);
    }

    private static CommandResult bench(String... more) {
        String[] line = new String[more.length + 1];
        line[0] = "bench-model";
        System.arraycopy(more, 0, line, 1, more.length);
        return Irote.in(models).ticking(Duration.ofMillis(10)).run(line);
    }

    @Test
    void speedsAreToldForEachBatchSizeAndForAWholeSearch() {
        CommandResult result = bench("--model", "onnx:" + models);

        assertThat(result)
                .succeeded()
                .printed("model onnx:" + models, "texts side by side       yes", "of weights, 0.3 KB a token read")
                .printedLine("loading +\\d+\\.\\d s *")
                .printedLine("threads +\\d+ *")
                .printedLine("scoring of a reflection +\\d+ texts in 0\\.0 s *")
                // 256 tokens are read and 16 written while the clock moves once.
                .printedLine("1 +25,600 +1,600 +at most \\d+ min")
                // A run reads 320 at most.
                .printedLine("2 +32,000 +3,200 +at most \\d+ min")
                .printedLine("16 +32,000 +25,600 +at most \\d+ min")
                .printed("A search with the usual settings reads at most ")
                .saidNothing();
        assertThat(bench("--model", "onnx:" + models, "--format", "md").out())
                .contains("# Model onnx:", "| side by side |", "| 1 | 25,600 | 1,600 | at most ");
    }

    @Test
    void aGraphThatOnlyWritesSideBySideIsMeasuredSo(@TempDir Path fused) {
        TinyModel.fused(fused);

        assertThat(bench("--model", "onnx:" + fused))
                .succeeded()
                .printed("when answers are written, this graph allows no more")
                .printedLine("1 +25,600 +1,600 .*")
                .printedLine("16 +25,600 +25,600 .*");
    }

    @Test
    void speedsAreToldWhereTheTextsOfASearchAreTooLong(@TempDir Path fused) throws IOException {
        TinyModel.fused(fused);

        assertThat(bench("--model", "onnx:" + fused))
                .succeeded()
                .printedLine(
                        "scoring of a reflection +too long: the candidates as one text do not fit in the 512 tokens"
                                + " it reads *")
                .printedLine("1 +25,600 +1,600 +too long *");
        JsonNode json = new ObjectMapper()
                .readTree(bench("--model", "onnx:" + fused, "--format", "json").out());
        assertThat(json.path("scoring").isNull()).isTrue();
        assertThat(json.path("paces").get(0).path("reading").asDouble()).isPositive();
        assertThat(json.path("paces").get(0).has("minutes")).isFalse();
    }

    @Test
    void theSameInJson() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(bench("--model", "onnx:" + models, "--format", "json").out());

        assertThat(json.path("schema").asInt()).isEqualTo(1);
        assertThat(json.path("facts").path("sideBySide").path("reading").asBoolean())
                .isTrue();
        assertThat(json.path("facts").path("memory").path("token").asInt()).isEqualTo(2 * 2 * 16 * Float.BYTES);
        assertThat(json.path("loading_seconds").asDouble()).isPositive();
        assertThat(json.path("paces").findValuesAsText("rows")).containsExactly("1", "2", "4", "8", "16");
        // Ten candidates, all of them as one text, and behaviours of each.
        assertThat(json.path("scoring").path("texts").asInt()).isBetween(11 + 10, 11 + 30);
        assertThat(json.path("scoring").path("seconds").asDouble()).isEqualTo(0.01);
        JsonNode first = json.path("paces").get(0);
        JsonNode run = json.path("run");
        double seconds =
                run.path("prompt").asDouble() / 25_600 + run.path("completion").asDouble() / 1_600;
        assertThat(first.path("minutes").asLong()).isEqualTo((long) Math.ceil(seconds / 60));
    }

    @Test
    void aClockThatStandsStillMeasuresNothing() {
        assertThat(Irote.in(models).run("bench-model", "--model", "onnx:" + models))
                .succeeded()
                .printedLine("scoring of a reflection +not measured *")
                .printedLine("1 +not measured +not measured +not measured *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "openai:gpt-4o-mini"})
    void modelsElsewhereAreTheDoctors(String spec) {
        assertThat(bench("--model", spec))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine(
                        "--model: " + spec + " does not run in this process", "'irote models doctor " + spec + "'");
    }

    @Test
    void aMissingModelIsOneLine() {
        assertThat(bench("--model", "onnx:none"))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine("none is no folder");
        assertThat(bench()).exitedWith(ExitCode.USAGE).printedNothing().said("--model");
    }
}
