package io.irote.cli.report;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report} as a whole, on a run of the embedded engine. */
final class ReportCommandTest {
    @TempDir
    private static Path folder;

    private static CommandResult optimized;

    private Irote irote;

    @BeforeAll
    static void optimize() {
        optimized = optimize(Irote.in(folder));
    }

    @BeforeEach
    void useTheRun() {
        irote = Irote.in(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | made by",
                "md | ## Iterations",
                "json | \"schema\"",
                "html | <!DOCTYPE html>",
                "csv | run,trait,seed,iteration,record",
                "svg | <svg "
            })
    void everyFormatGoesToStandardOutput(String format, String part) {
        assertThat(irote.run("report", "run", "--format", format))
                .succeeded()
                .printed(part)
                .saidNothing();
    }

    @Test
    void theRunFolderHoldsThePageThatReportWrites() throws IOException {
        assertThat(optimized).succeeded();
        assertThat(irote.run("report", "run", "--format", "html", "--out", "page.html"))
                .succeeded()
                .printedNothing()
                .saidNothing();
        assertThat(folder.resolve("page.html")).hasSameBinaryContentAs(folder.resolve("run/report.html"));
        assertThat(folder.resolve("page.html")).content().contains("Openness", "Simulated respondent");
    }

    @Test
    void aPageThatIsGoneComesBackWithTheSameCommand() throws IOException {
        Path page = folder.resolve("run/report.html");
        String before = Files.readString(page);
        Files.delete(page);
        assertThat(optimize(irote)).succeeded();
        assertThat(page).content().isEqualTo(before);
    }

    @Test
    void aPageThatCannotBeWrittenCostsNoResult(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("run/report.html/in-the-way"));
        for (String file : List.of("config.yaml", "result.json", "state.json", "reflection.yaml")) {
            Files.copy(folder.resolve("run").resolve(file), other.resolve("run").resolve(file));
        }
        assertThat(optimize(Irote.in(other)))
                .succeeded()
                .printed("Openness (big5:openness)")
                .said("cannot write", "report.html", "irote report run --format html --out FILE");
    }

    @Test
    void severalRunsAreOneDocument() {
        assertThat(irote.run("report", "run", "run", "--format", "csv").out()).containsOnlyOnce("made_by");
        assertThat(irote.run("report", "run", "run", "--format", "html").out())
                .containsOnlyOnce("<!DOCTYPE html>")
                .contains("irote report: 2 runs");
    }

    @Test
    void oneFileIsOverwrittenAndAFolderIsNot() throws IOException {
        irote.withFile("old.csv", "old");
        assertThat(irote.run("report", "run", "--format", "csv", "--out", "old.csv"))
                .succeeded();
        assertThat(folder.resolve("old.csv")).content().startsWith("run,trait");

        assertThat(irote.run("report", "run", "--format", "csv", "--out", "run"))
                .exitedWith(ExitCode.FAILED)
                .printedNothing()
                .saidOneLine("run");
        assertThat(irote.run("report", "run", "--out", "nowhere/page.html"))
                .exitedWith(ExitCode.FAILED)
                .saidOneLine("nowhere/page.html: no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs list", "runs show run", "traits list", "apply --reflection run"})
    void otherCommandsSayWhatTheyCanWrite(String command) {
        assertThat(irote.run((command + " --format html").split(" ")))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("--format must be one of text, json, md, not 'html'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --format pdf | --format must be one of text, json, md, html, csv, svg, not 'pdf'",
                "run --out= | --out is empty; give it the name of a file",
                "nowhere --format html | there is no run 'nowhere'",
            })
    void mistakes(String options, String message) {
        assertThat(irote.run(("report " + options).split(" ")))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine(message);
    }

    private static CommandResult optimize(Irote irote) {
        return irote.run(
                "optimize",
                "--trait",
                "big5:openness",
                "--candidates",
                "3",
                "--samples",
                "1",
                "--iterations",
                "1",
                "--out",
                "run");
    }
}
