package io.irote.cli.report;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code compare} as a whole, on two runs of the embedded engine. */
final class CompareCommandTest {
    private static final String SEARCH =
            "batch jobs.yaml --quiet --candidates 2 --iterations 1 --samples 1 --behaviours 0";

    @TempDir
    private static Path folder;

    private static Irote irote;

    @BeforeAll
    static void search() {
        irote = Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .withFile("jobs.yaml", "trait: mft:care", "words: [20, 50]");
        assertThat(irote.run(SEARCH.split(" "))).succeeded();
    }

    @Test
    void whatDiffersIsShownAndTheRestIsNot() {
        assertThat(irote.run("compare", "mft-care_words-20", "irote-runs/mft-care_words-50"))
                .succeeded()
                .saidNothing()
                .printedLine("differs +mft-care_words-20 +irote-runs/mft-care_words-50")
                .printedLine("words +20 +50")
                .printed("Reflection of irote-runs/mft-care_words-50 against that of mft-care_words-20\n")
                .printedLine("[-+] .*")
                .printed("as if they were not paired over tasks", "Simulated respondent")
                .printedLine("run +tasks +paired change +95 % interval +p +p by Holm +verdict")
                .printedLine("irote-runs/mft-care_words-50 +16 +\\S+ +\\[.*\\] .* (better|no difference shown|worse).*")
                .didNotPrint("catalogue");
    }

    @ParameterizedTest
    @CsvSource({"text", "md", "json"})
    void aRunIsWhatItIs(String format) {
        assertThat(irote.run("compare", "mft-care_words-20", "mft-care_words-20", "--format", format))
                .succeeded()
                .saidNothing();
    }

    /** The answers are those of the scores, so that the change is that of the scores over all tasks. */
    @Test
    void changesArePairedTaskByTask() throws IOException {
        JsonNode json = json("mft-care_words-50", "mft-care_words-20");
        JsonNode items = json.at("/scores/1/heldOut/change/value");
        JsonNode open = json.at("/scores/1/openTasks/change/value");
        assertThat(json.at("/scores/1/paired/tasks").asInt()).isEqualTo(16);
        assertThat(json.at("/scores/1/paired/mean").asDouble())
                .isCloseTo((12 * items.asDouble() + 4 * open.asDouble()) / 16, within(1e-9));
        assertThat(json("mft-care_words-20", "mft-care_words-20")
                        .at("/scores/1/paired/verdict")
                        .asText())
                .isEqualTo("NO_DIFFERENCE_SHOWN");
    }

    @Test
    void runsWithoutAnswersGetNoVerdict(@TempDir Path other) throws IOException {
        Served.copy(folder.resolve("irote-runs"), other.resolve("irote-runs"));
        Files.delete(other.resolve("irote-runs/mft-care_words-20/answers.jsonl"));
        assertThat(Irote.in(other).run("compare", "mft-care_words-50", "mft-care_words-20"))
                .succeeded()
                .printed(
                        "No verdict on mft-care_words-20: there are no two answers of both runs to one task to compare.")
                .didNotPrint("p by Holm");
    }

    private static JsonNode json(String... runs) throws IOException {
        return new ObjectMapper()
                .readTree(irote.run("compare", runs[0], runs[1], "--format", "json")
                        .out());
    }

    @Test
    void jsonCanBeRead() throws IOException {
        String json = irote.run("compare", "mft-care_words-20", "mft-care_words-50", "--format", "json")
                .out();
        assertThat(new ObjectMapper().readTree(json).at("/efforts/1/dollars").asDouble(-1))
                .isZero();
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        assertThat(irote.run("compare", "mft-care_words-20"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("RUN");
        assertThat(irote.run("compare", "mft-care_words-20", "nowhere"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("there is no run 'nowhere'");
        Files.createDirectories(folder.resolve("begun"));
        Files.copy(folder.resolve("irote-runs/mft-care_words-20/config.yaml"), folder.resolve("begun/config.yaml"));
        assertThat(irote.run("compare", "mft-care_words-20", "begun"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the run begun of mft:care has not ended");
    }
}
