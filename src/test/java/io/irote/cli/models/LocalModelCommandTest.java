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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands with a tiny language model in this process. */
class LocalModelCommandTest {
    @TempDir
    private static Path cache;

    @TempDir
    private static Path models;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeAll
    static void writeModel() {
        TinyModel.chat(models);
    }

    @BeforeEach
    void shareTheCache() {
        irote = Irote.in(folder).with("XDG_CACHE_HOME", cache.toString());
    }

    private CommandResult optimize(String out, String... more) {
        List<String> line = new ArrayList<>(List.of("optimize", "--trait", "big5:openness", "--iterations", "1"));
        line.addAll(List.of("--candidates", "3", "--behaviours", "1", "--samples", "1", "--out", out));
        line.addAll(List.of(more));
        return irote.run(line.toArray(String[]::new));
    }

    private CommandResult steered(String out) {
        return optimize(out, "--model", "onnx:" + models, "--judge", "embedded", "--proposer", "embedded");
    }

    @Test
    void aModelInTheProcessIsSteered() throws IOException {
        CommandResult first = steered("run");
        assertThat(first)
                .succeeded()
                .printed("Openness (big5:openness)", "no prompt", "reflection")
                .didNotPrint("Simulated respondent")
                .said("answers items (exact, by onnx, many in a call)", "scores texts (exact, by onnx");
        String journal = Files.readString(folder.resolve("run/journal.jsonl"));
        assertThat(journal).contains("\"method\":\"onnx ", "\"port\":\"likelihood\"", "\"port\":\"choose\"");

        assertThat(steered("again")).succeeded();
        assertThat(Files.readAllLines(folder.resolve("again/journal.jsonl")))
                .filteredOn(line -> line.contains("\"method\":\"onnx "))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"cached\":true"));
        assertThat(reflection("again")).isEqualTo(reflection("run"));
    }

    @Test
    void tokensASecondAreTold() {
        irote.with("XDG_CACHE_HOME", folder.toString()).ticking(Duration.ofMillis(1));

        assertThat(steered("timed"))
                .succeeded()
                .printedLine("After 1 iteration, .* s \\([0-9,]+ tokens a second\\): .*")
                .said(" tokens, ", " tokens a second");
    }

    private String reflection(String run) throws IOException {
        return Files.readString(folder.resolve(run).resolve("reflection.yaml")).replaceFirst("(?s)date.*", "");
    }

    @Test
    void whatDoesNotFitIsOneLine() {
        assertThat(optimize("run", "--model", "onnx:nowhere"))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine(folder.resolve("nowhere") + " is no folder");
        assertThat(optimize("run", "--model", "onnx:"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--model: 'onnx:' names no folder; write onnx:DIR or onnx:DIR#VARIANT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "tokenizer_config.json", "model.onnx"})
    void aFileThatWasCutOffIsOneLine(String name) throws IOException {
        TinyModel.chat(folder);
        Path file = folder.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));

        assertThat(optimize("run", "--model", "onnx:" + folder))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine(name);
        assertThat(irote.run("models", "doctor", "onnx:" + folder))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine(name);
        Files.write(file, whole);
        assertThat(irote.run("models", "doctor", "onnx:" + folder)).succeeded();
    }

    @Test
    void aModelThatCannotWriteReflectionsEndsInAnErrorNotInNonsense() {
        assertThat(optimize("run", "--model", "onnx:" + models, "--quiet"))
                .exitedWith(ExitCode.MODEL)
                .printedNothing();
    }

    @Test
    void theDoctorTellsWhatAModelIs() throws IOException {
        assertThat(irote.run("models", "doctor", "onnx:" + models))
                .succeeded()
                .printed("ChatML", "plain", "16,384 tokens", "exact, by onnx", "texts side by side", "not measured")
                .saidNothing();
        JsonNode json = new ObjectMapper()
                .readTree(irote.run("models", "doctor", "onnx:" + models, "--format", "json")
                        .out());
        assertThat(json.path("facts").path("format").asText()).isEqualTo("ChatML");
        assertThat(json.path("run").path("prompt").asLong()).isPositive();
    }
}
