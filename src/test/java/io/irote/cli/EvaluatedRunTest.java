package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search, the evaluation of what it found, and the report of both, with the embedded engine. */
final class EvaluatedRunTest {
    @TempDir
    private static Path folder;

    private static CommandResult evaluated;

    private Irote irote;

    @BeforeAll
    static void optimizeAndEvaluate() {
        Irote irote = irote();
        assertThat(irote.run("optimize --trait mft:care --candidates 3 --samples 1 --iterations 1 --out runs/care"
                        .split(" ")))
                .succeeded();
        evaluated = evaluate(irote, "--robustness", "--transfer", "embedded");
    }

    @BeforeEach
    void useTheRun() {
        irote = irote();
    }

    @Test
    void theRunFolderHoldsTheEvaluationAndAPageWithIt() {
        assertThat(evaluated).succeeded().said("the evaluation is in runs/care, evaluation.json and report.html");
        assertThat(folder.resolve("runs/care/evaluation.json")).isNotEmptyFile();
        assertThat(folder.resolve("runs/care/report.html"))
                .content()
                .isEqualTo(report("runs/care", "html"))
                .contains("Against baselines</h3>", "Robustness</h3>", "Transfer to other models</h3>")
                .contains("All traits of the system</h3>", "Care, sought", "Fairness", "trait description");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | after 10 unrelated questions",
                "md | ## Changes that should not matter",
                "svg | Care (mft:care), care: all traits of the system",
            })
    void everyFormatHasTheEvaluation(String format, String part) {
        assertThat(report("runs/care", format)).contains(part);
    }

    @Test
    void jsonHasItUnderAKeyOfItsOwn() throws IOException {
        JsonNode json = new ObjectMapper().readTree(report("runs/care", "json"));
        assertThat(json.get("history")).isNotEmpty();
        assertThat(json.get("evaluation").get("robustness")).isNotEmpty();
    }

    @Test
    void whatIsWrittenElsewhereLeavesTheRunAloneAndIsReportedAlone() throws IOException {
        String before = Files.readString(folder.resolve("runs/care/report.html"));
        assertThat(evaluate(irote, "--out", "scores")).succeeded();
        assertThat(folder.resolve("runs/care/report.html")).content().isEqualTo(before);
        assertThat(report("scores", "html"))
                .contains("Against baselines</h3>")
                .doesNotContain("Search</h3>", "Robustness</h3>");
        assertThat(report("scores", "text")).startsWith("Care (mft:care)");
    }

    @Test
    void aReflectionWithoutARunIsWrittenNowhere() throws IOException {
        irote.withFile("mine.yaml", "trait: mft:care", "reflection: I help whoever is hurt");
        assertThat(irote.run("evaluate", "--reflection", "mine.yaml", "--samples", "1"))
                .succeeded();
        assertThat(irote.run("evaluate", "--reflection", "runs/care,mine.yaml", "--samples", "1", "--quiet"))
                .succeeded()
                .saidNothing();
        assertThat(folder.resolve("evaluation.json")).doesNotExist();
    }

    @Test
    void aDamagedEvaluationIsNamed(@TempDir Path other) throws IOException {
        Served.copy(folder.resolve("runs"), other.resolve("runs"));
        Files.writeString(other.resolve("runs/care/evaluation.json"), "{\"schema\": 2, \"config\": 7}");
        assertThat(Irote.in(other).run("report", "runs/care"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("evaluation.json", "is damaged; delete this file and evaluate anew");
    }

    @Test
    void aFolderOfRunsIsAllThatHaveEnded(@TempDir Path other) throws IOException {
        Served.copy(folder.resolve("runs"), other.resolve("runs"));
        Served.copy(folder.resolve("runs/care"), other.resolve("runs/cut"));
        Irote elsewhere = Irote.in(other);
        assertThat(elsewhere.run("report", "runs", "--format", "html"))
                .succeeded()
                .saidNothing();

        Files.delete(other.resolve("runs/cut/result.json"));
        assertThat(elsewhere.run("report", "runs", "--format", "md"))
                .succeeded()
                .saidOneLine("1 of 2 runs in runs have not ended and are left out")
                .printed("# Care (mft:care)");
        Files.delete(other.resolve("runs/care/result.json"));
        assertThat(elsewhere.run("report", "runs")).exitedWith(ExitCode.USAGE).saidOneLine("no run in runs has ended");
        assertThat(elsewhere.run("report", "runs/cut"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the run runs/cut of mft:care has not ended; go on with 'irote runs resume runs/cut'");
    }

    private String report(String name, String format) {
        CommandResult result = irote.run("report", name, "--format", format);
        assertThat(result).succeeded().saidNothing();
        return result.out();
    }

    private static CommandResult evaluate(Irote irote, String... more) {
        return irote.run(Stream.concat(
                        Stream.of(
                                "evaluate",
                                "--reflection",
                                "runs/care",
                                "--samples",
                                "1",
                                "--baselines",
                                "description"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Irote irote() {
        return Irote.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }
}
