package io.irote.cli.evaluate;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search, the evaluation of what it found, and the report of both, with the embedded engine. */
final class EvaluatedRunTest {
    @TempDir
    private static Path folder;

    private static CommandResult evaluated;

    /** What stands before an interval, its ends, the p-value beside it, and what stands behind. */
    private static final Pattern COMPARED =
            Pattern.compile("(.*)\\[([-+\\d.]+), ([-+\\d.]+)](?:, p|[ |]+) ?([\\d.]+)\\b(.*)");

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

    /** They put the same tasks to the same model; only Holm counts more comparisons in the evaluation. */
    @Test
    void theSearchAndItsEvaluationFindTheSameDifferences() throws IOException {
        JsonNode run = json("result.json").at("/heldOut/scores");
        JsonNode contrasts = json("evaluation.json").at("/contrasts");
        for (int i = 0; i < 2; i++) {
            JsonNode search = run.get(i).get("ahead");
            JsonNode evaluation = contrasts.get(i).get("ahead");
            assertThat(contrasts.get(i).get("baseline")).isEqualTo(run.get(i).get("name"));
            for (String figure : List.of("tasks", "mean", "interval", "pValue", "effect")) {
                assertThat(evaluation.get(figure)).as(figure).isEqualTo(search.get(figure));
            }
            assertThat(search.get("family").asInt()).isEqualTo(2);
            assertThat(evaluation.get("family").asInt()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "md"})
    void anIntervalExcludesZeroExactlyWhereItsPIsBelowOneInTwentyAndNoVerdictSaysOtherwise(String format) {
        List<MatchResult> lines = report("runs/care", format)
                .lines()
                .flatMap(line -> COMPARED.matcher(line).results())
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        for (MatchResult line : lines) {
            double low = Double.parseDouble(line.group(2));
            double high = Double.parseDouble(line.group(3));
            assertThat(low > 0 || high < 0).as(line.group()).isEqualTo(Double.parseDouble(line.group(4)) < 0.05);
            String words = line.group(1) + line.group(5);
            assertThat(words.matches(".*\\b(better|higher)\\b.*") && low <= 0)
                    .as(line.group())
                    .isFalse();
            assertThat(words.matches(".*\\b(worse|lower)\\b.*") && high >= 0)
                    .as(line.group())
                    .isFalse();
        }
    }

    /** Forms of before: what is compared has no verdict, and nothing says from how many. */
    @Test
    void figuresOfEarlierFormsAreShownWithoutAVerdict(@TempDir Path other) throws IOException {
        Served.copy(folder.resolve("runs"), other.resolve("runs"));
        for (String file : List.of("result.json", "evaluation.json")) {
            Path path = other.resolve("runs/care").resolve(file);
            JsonNode tree = new ObjectMapper().readTree(path.toFile());
            tree.findParents("ahead").forEach(score -> earlier((ObjectNode) score, file));
            tree.findParents("separator").forEach(insight -> ((ObjectNode) insight).remove("separator"));
            tree.findParents("verdict").forEach(c -> ((ObjectNode) c).remove(List.of("family", "verdict", "doubt")));
            Files.writeString(path, tree.toString());
        }
        CommandResult result = Irote.in(other).run("report", "runs/care");
        assertThat(result)
                .succeeded()
                .printed(
                        "Found by an earlier irote, without a verdict (± is one standard error): differences to no prompt +")
                .didNotPrint("by Holm over 2", "reflection is better than");
        assertThat(result.out().lines().flatMap(line -> COMPARED.matcher(line).results()))
                .isEmpty();
    }

    private static void earlier(ObjectNode score, String file) {
        if (file.equals("result.json")) {
            score.remove("ahead");
        }
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("runs/care").resolve(file).toFile());
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
                                "role,description"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static Irote irote() {
        return Irote.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }
}
