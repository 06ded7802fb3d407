package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
                .printed("not paired over tasks", "0.00", "Simulated respondent")
                .didNotPrint("catalogue");
    }

    @ParameterizedTest
    @CsvSource({"text", "md", "json"})
    void aRunIsWhatItIs(String format) {
        assertThat(irote.run("compare", "mft-care_words-20", "mft-care_words-20", "--format", format))
                .succeeded()
                .saidNothing();
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
