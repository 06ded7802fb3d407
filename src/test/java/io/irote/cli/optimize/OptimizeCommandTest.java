package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code optimize} as a whole, with the embedded engine. */
final class OptimizeCommandTest {
    @TempDir
    private static Path cache;

    private static String undisturbed;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws IOException {
        Irote.in(folder).with("XDG_CACHE_HOME", cache.toString()).run(command("big5:openness", "--out", "run"));
        undisturbed = Files.readString(folder.resolve("run/reflection.yaml"));
    }

    @BeforeEach
    void shareTheVectors() {
        irote = Irote.in(folder).with("XDG_CACHE_HOME", cache.toString());
    }

    @Test
    void theResultIsOnStandardOutputAndInTheRunFolder() throws IOException {
        assertThat(small("big5:openness", "--out", "run"))
                .succeeded()
                .printed("Openness (big5:openness)", "no prompt", "role prompt", "reflection", "Simulated respondent")
                .said("embedded engine", "iteration 0", "iteration 1", "everything about this run is in run\n")
                .saidNoEscapes();
        assertThat(names("run"))
                .containsExactlyInAnyOrder(
                        ".lock",
                        "answers.jsonl",
                        "config.yaml",
                        "journal.jsonl",
                        "reflection.yaml",
                        "report.html",
                        "result.json",
                        "state.json");
        assertThat(read("run/reflection.yaml")).contains("trait: big5:openness", "seed: 1", "sensitive: false");
    }

    @Test
    void jsonIsOneDocumentAndMarkdownATable() throws IOException {
        CommandResult json = small("big5:openness", "--out", "run", "--format", "json", "--quiet");
        assertThat(json).succeeded().saidNothing();
        JsonNode tree = new ObjectMapper().readTree(json.out());
        assertThat(tree.path("schema").asInt()).isPositive();

        assertThat(small("big5:openness", "--out", "run", "--format", "md"))
                .succeeded()
                .printed("| ---", "# ");
    }

    @Test
    void oneSeedGivesTheSameBytesAndAnotherSeedDoesNot() throws IOException {
        small("big5:openness", "--out", "a");
        small("big5:openness", "--out", "b", "--seed", "2");
        assertThat(read("a/reflection.yaml")).isEqualTo(undisturbed);
        assertThat(text(read("b/reflection.yaml"))).isNotEqualTo(text(undisturbed));
    }

    @Test
    void quietLeavesStandardErrorEmpty() {
        assertThat(small("big5:openness", "--quiet")).succeeded().saidNothing();
        assertThat(irote.with("IROTE_QUIET", "true").run("runs", "list"))
                .succeeded()
                .printed("big5-openness-20260304-050607", "done")
                .saidNothing();
    }

    @Test
    void theSameCommandAfterTheEndSaysSoAndAsksNothing() throws IOException {
        CommandResult first = small("big5:openness", "--out", "run");
        String journal = read("run/journal.jsonl");

        CommandResult second = small("big5:openness", "--out", "run");

        assertThat(second).succeeded().said("this run is done already, in run");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(read("run/journal.jsonl")).isEqualTo(journal);
    }

    @Test
    void aReflectionFileThatIsGoneComesBackAndAnEditedOneStays() throws IOException {
        small("big5:openness", "--out", "run");
        Files.delete(folder.resolve("run/reflection.yaml"));
        assertThat(small("big5:openness", "--out", "run")).succeeded();
        assertThat(read("run/reflection.yaml")).isEqualTo(undisturbed);

        irote.withFile("run/reflection.yaml", "reflection: mine");
        assertThat(small("big5:openness", "--out", "run")).succeeded();
        assertThat(read("run/reflection.yaml")).isEqualTo("reflection: mine\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void theSameCommandGoesOnAfterAnInterrupt(int calls) throws IOException {
        AtomicInteger left = new AtomicInteger(calls);
        irote.interruptedWhen(() -> left.getAndDecrement() <= 0);

        assertThat(small("big5:openness", "--out", "run"))
                .exitedWith(ExitCode.INTERRUPTED)
                .printedNothing()
                .said("irote: interrupted; go on with the same command");

        irote.interruptedWhen(() -> false);
        assertThat(small("big5:openness", "--out", "run")).succeeded();
        assertThat(read("run/reflection.yaml")).isEqualTo(undisturbed);
    }

    @Test
    void anInterruptedRunWithoutAnOutFolderIsFoundAgain() {
        AtomicInteger left = new AtomicInteger(5);
        irote.interruptedWhen(() -> left.getAndDecrement() <= 0);
        assertThat(small("big5:openness")).exitedWith(ExitCode.INTERRUPTED).said("irote runs resume irote-runs");
        assertThat(irote.run("runs", "list")).succeeded().printed("unfinished");

        irote.interruptedWhen(() -> false);
        assertThat(small("big5:openness")).succeeded().said("going on with irote-runs");
        assertThat(folder.resolve("irote-runs")).isDirectoryNotContaining("glob:**-2");
    }

    @Test
    void aSpentBudgetHasItsCodeAndCanBeGoneOnWith() throws IOException {
        assertThat(small("big5:openness", "--out", "run", "--max-time", "0s"))
                .exitedWith(ExitCode.BUDGET)
                .printedNothing()
                .said("the time is spent", "go on with a larger --max-time");
        assertThat(irote.run("runs", "list")).succeeded();

        assertThat(irote.run("runs", "resume", "run")).succeeded().said("going on with run (unfinished)");
        assertThat(read("run/reflection.yaml")).isEqualTo(undisturbed);
    }

    @Test
    void aFolderOfAnotherRunOrOfSomethingElseIsLeftAlone() throws IOException {
        small("big5:openness", "--out", "run");
        String before = read("run/result.json");
        assertThat(small("big5:openness", "--out", "run", "--seed", "2"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("run holds another run (big5:openness, seed 1", "choose another folder");
        assertThat(read("run/result.json")).isEqualTo(before);

        Files.createDirectory(folder.resolve("photos"));
        irote.withFile("photos/one.jpg", "");
        assertThat(small("big5:openness", "--out", "photos"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("is not empty and holds no run");
        assertThat(names("photos")).contains("one.jpg").doesNotContain("config.yaml");
    }

    @Test
    void aSensitiveTraitNeedsConsentWhichIsRecorded() throws IOException {
        assertThat(small("dark-triad:narcissism"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("dark-triad:narcissism is marked sensitive", "--allow-sensitive");
        assertThat(folder.resolve("irote-runs")).doesNotExist();
        assertThat(small("dark-triad:narcissism", "--allow-sensitive", "--out", "run"))
                .succeeded();
        assertThat(read("run/reflection.yaml")).contains("sensitive: true");
    }

    @ParameterizedTest
    @CsvSource({"big5:openness/ideas, big5:openness/intellect", "big5:neuroticism:low, big5:neuroticism:low"})
    void facetsAndLowPolesAreTraitsToo(String trait, String id) throws IOException {
        assertThat(small(trait, "--out", "run")).succeeded().said(id + " iteration 1");
        assertThat(read("run/reflection.yaml")).contains("trait: " + id + "\n");
    }

    @Test
    void aTraitOfTheUsersOwnWorksLikeAShippedOne() {
        assertThat(irote.run("traits", "init", "mine")).succeeded();
        assertThat(small("mine.yaml:low")).succeeded();
        assertThat(irote.withFile("irote.yaml", "quiet: false")
                        .run("runs", "resume", "mine-punctuality-low-20260304-050607"))
                .succeeded()
                .said("done already");

        String id = irote.run("traits", "show", "mine.yaml", "--format", "json")
                .out()
                .replaceFirst("(?s).*?\"id\" ?: ?\"([^\"]+)\".*", "$1");
        assertThat(small(id, "--traits-dir", ".", "--out", "run"))
                .as("neither past runs nor irote.yaml are traits")
                .succeeded();
    }

    @Test
    void printConfigShowsWhereEveryValueComesFromAndRunsNothing() {
        irote.withFile("irote.yaml", "trait: mft:care", "words: 30").with("IROTE_SEED", "7");
        assertThat(irote.run("optimize", "--beta", "2", "--print-config"))
                .succeeded()
                .printedLine("trait: \\[mft:care\\] +# irote.yaml:1")
                .printedLine("words: 30 +# irote.yaml:2")
                .printedLine("seed: 7 +# environment IROTE_SEED")
                .printedLine("beta: 2.0 +# flag --beta")
                .printedLine("candidates: 10 +# default")
                .saidNothing();
        assertThat(folder.resolve("irote-runs")).doesNotExist();
    }

    @Test
    void settingsFromFileAndEnvironmentReachTheRun() throws IOException {
        irote.withFile(
                "irote.yaml", "trait: big5:openness", "iterations: 1", "candidates: 3", "samples: 1", "out: here");
        assertThat(irote.with("IROTE_SEED", "7").run("optimize")).succeeded();
        assertThat(read("here/reflection.yaml")).contains("trait: big5:openness", "seed: 7", "iterations: 1");
    }

    @Test
    void whatARunLeavesCanBeAppliedReportedListedAndShown() {
        small("big5:openness", "--out", "irote-runs/mine");
        assertThat(irote.run("apply", "--reflection", "mine")).succeeded().saidNothing();
        assertThat(irote.run("apply", "--reflection", "irote-runs/mine/reflection.yaml", "--format", "json"))
                .succeeded()
                .printed("\"role\"", "\"system\"");
        assertThat(irote.run("report", "mine")).succeeded().printed("Openness", "iteration");
        assertThat(irote.run("report", "mine", "--format", "md")).succeeded().printed("| ---");
        assertThat(irote.run("report", "mine", "--format", "json")).succeeded().printed("\"history\"");
        assertThat(irote.run("runs", "list", "--format", "json")).succeeded().printed("\"mine\"", "\"done\"");
        assertThat(irote.run("runs", "show", "mine")).succeeded().printed("Openness");
    }

    @Test
    void theDoctorFindsTheEmbeddedEngineWell() {
        assertThat(irote.run("models", "doctor")).succeeded().saidNothing();
        assertThat(irote.run("models", "doctor", "--format", "json"))
                .succeeded()
                .printed("{");
        assertThat(irote.run("models", "doctor", "gpt"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("'gpt'");
    }

    @Test
    void aDamagedVectorCacheCostsOnlyTime() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        assertThat(small("big5:openness", "--out", "a")).succeeded();
        assertThat(read("a/reflection.yaml")).isEqualTo(undisturbed);
    }

    private CommandResult small(String trait, String... more) {
        return irote.run(command(trait, more));
    }

    private static String[] command(String trait, String... more) {
        List<String> settings = List.of("--trait", trait, "--candidates", "3", "--iterations", "1", "--samples", "1");
        Stream<String> command = Stream.concat(Stream.of("optimize"), settings.stream());
        return Stream.concat(command, Stream.of(more)).toArray(String[]::new);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String text(String reflection) {
        return reflection.substring(reflection.indexOf("reflection: |"), reflection.indexOf("scores:"));
    }

    private Stream<String> names(String run) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(run))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
