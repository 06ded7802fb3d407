package io.irote.cli.batch;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import io.irote.trait.Trait;
import io.irote.trait.catalog.TraitCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code batch} as a whole. */
final class BatchCommandTest {
    private static final String[] SMALL = {
        "candidates: 2", "iterations: 1", "samples: 1", "behaviours: 0", "proposer: embedded", "judge: embedded"
    };

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void shareTheVectors() {
        irote = Irote.in(folder).with("XDG_CACHE_HOME", cache.toString()).withFile("irote.yaml", SMALL);
    }

    @Test
    void ofFortyJobsThreeFailInDifferentWaysAndARerunDoesOnlyThese() throws IOException {
        List<String> traits = new ArrayList<>(facets(37));
        traits.addAll(List.of("mine.yaml", "dark-triad:narcissism", "mft:care"));
        irote.withFile("traits.txt", traits.toArray(String[]::new)).withFile("mine.yaml", "name: [");
        Files.createDirectories(folder.resolve("out/mft-care/photos"));

        CommandResult first = irote.run("batch", "traits.txt", "--out", "out");

        assertThat(first)
                .exitedWith(ExitCode.FAILED)
                .printed("37 of 40 jobs are done, 3 failed.", "Simulated respondent")
                .printedLine("mine.yaml +-.*failed")
                .printedLine("dark-triad-narcissism +-.*failed")
                .printedLine("mft-care +-.*failed")
                .said("irote: mine.yaml: ", "mine.yaml:2: not YAML")
                .said("irote: dark-triad-narcissism: ", "--allow-sensitive")
                .said("irote: mft-care: ", "is not empty and holds no run");
        Map<Path, FileTime> done = times("out");
        assertThat(done).hasSize(37);

        Files.delete(folder.resolve("mine.yaml"));
        Files.delete(folder.resolve("out/mft-care/photos"));
        irote.run("traits", "init", "mine");
        CommandResult second =
                irote.run("batch", "traits.txt", "--out", "out", "--allow-sensitive", "--format", "json");

        assertThat(second).succeeded();
        assertThat(new ObjectMapper().readTree(second.out()).path("jobs")).hasSize(40);
        assertThat(second.err().lines().filter(line -> line.endsWith(": begins")))
                .containsExactly(
                        "irote: mine-punctuality: begins",
                        "irote: dark-triad-narcissism: begins",
                        "irote: mft-care: begins");
        assertThat(times("out")).hasSize(40).containsAllEntriesOf(done);
    }

    @Test
    void aModelThatCannotBeUsedStopsNoOther() throws IOException {
        try (LyingServer server = LyingServer.start(ServerOptions.all())) {
            server.tellAlways(Lie.UNKNOWN_MODEL, "");
            irote.withFile("matrix.yaml", "trait: mft:care", "model: [embedded, \"openai:exact@" + server.v1() + "\"]");
            CommandResult failed = irote.run("batch", "matrix.yaml", "--format", "md");
            assertThat(failed)
                    .exitedWith(ExitCode.FAILED)
                    .printed("1 of 2 jobs are done, 1 failed.", "| mft-care_model-embedded | embedded |");

            server.beHonest();
            assertThat(irote.run("batch", "matrix.yaml"))
                    .succeeded()
                    .printed("2 of 2 jobs are done.")
                    .said("mft-care_model-embedded: is done already", "2 jobs: at most ");
        }
    }

    @Test
    void aServerThatIsNotThereStopsNoOther() {
        irote.withFile("matrix.yaml", "trait: mft:care", "model: [\"openai:exact@http://127.0.0.1:1/v1\", embedded]");
        for (String ended : List.of("model-embedded: done", "model-embedded: is done already")) {
            assertThat(irote.run("batch", "matrix.yaml"))
                    .exitedWith(ExitCode.FAILED)
                    .said("irote: mft-care_model-openai-", "cannot reach http://127.0.0.1:1", ended)
                    .printed("1 of 2 jobs are done, 1 failed.");
        }
    }

    @Test
    void aMatrixIsAllCombinationsUnderReadableNames() throws IOException {
        irote.withFile("ablation.yaml", "trait: [mft:care]", "pole: [high, low]", "beta: [0, 1]", "compactness: [0]");
        assertThat(irote.run("batch", "ablation.yaml", "--out", "out", "--seed", "7", "--quiet"))
                .succeeded()
                .saidNothing()
                .printedLine(
                        "job +beta +compactness +held out, 0-10 +ahead of role prompt +95 % interval +p +p by Holm +verdict +stop"
                                + " +calls +tokens +status")
                .printedLine(
                        "mft-care_beta-0_compactness-0 +0 +0 .*\\[.*\\].* (better|no difference shown|worse).*done")
                .printedLine("mft-care-low_beta-1_compactness-0 +1 +0 .*done");
        assertThat(Files.readString(folder.resolve("out/mft-care-low_beta-0_compactness-0/config.yaml")))
                .contains("trait: mft:care:low", "beta: 0.0", "compactness: 0.0", "seed: 7", "candidates: 2");
    }

    @Test
    void shardsPartitionTheJobs() throws IOException {
        irote.withInput("big5:openness # the first\n\n  mft:care\nmft:care\nmft:fairness:low\nschwartz:power\n");
        List<String> all = jobs(irote.run("batch", "-", "--dry-run", "--format", "json"));
        assertThat(all).containsExactly("big5-openness", "mft-care", "mft-fairness-low", "schwartz-power");
        List<String> parts = new ArrayList<>();
        for (String part : List.of("1/3", "2/3", "3/3")) {
            parts.addAll(jobs(irote.run("batch", "-", "--dry-run", "--format", "json", "--shard", part)));
        }
        assertThat(parts).containsExactly("big5-openness", "schwartz-power", "mft-care", "mft-fairness-low");
        assertThat(folder.resolve("irote-runs")).doesNotExist();
    }

    @Test
    void anInterruptEndsAllAndTheSameCommandGoesOn() {
        irote.withFile("traits.txt", "mft:care", "mft:fairness", "mft:loyalty");
        AtomicInteger left = new AtomicInteger(25);
        irote.interruptedWhen(() -> left.getAndDecrement() <= 0);
        assertThat(irote.run("batch", "traits.txt"))
                .exitedWith(ExitCode.INTERRUPTED)
                .printedLine("mft-loyalty .*interrupted");

        irote.interruptedWhen(() -> false);
        assertThat(irote.run("batch", "traits.txt", "--jobs", "2")).succeeded().printed("3 of 3 jobs are done.");
    }

    @Test
    void aSpentBudgetHasItsCode() {
        irote.withFile("traits.txt", "mft:care", "mft:fairness");
        assertThat(irote.run("batch", "traits.txt", "--max-time", "0s"))
                .exitedWith(ExitCode.BUDGET)
                .printed("0 of 2 jobs are done, 2 budget spent.")
                .said("mft-care: the time was spent before it began");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trait: mft:care;betta: 1 | jobs:2: unknown key 'betta', did you mean 'beta'?",
                "trait: mft:care;zzzzzzzzzzzz: 1 | jobs:2: unknown key 'zzzzzzzzzzzz'; known are allow-sensitive,",
                "trait: mft:care;beta: [0, -1] | jobs:2: --beta must be at least 0, not -1",
                "trait: mft:care;words: [ten] | jobs:2: --words must be a whole number, not 'ten'",
                "trait: mft:care;model: gpt | jobs:2: --model: 'gpt' is not a model",
                "trait: mft:care;seed: [] | jobs:2: the list of 'seed' is empty",
                "trait: mft:care;seed: {a: 1} | jobs:2: 'seed' must be a value",
                "trait: mft:care;seed: 1;seed: 2 | jobs:3: the key 'seed' occurs twice",
                "trait: mft:care;pole: [up] | jobs:2: 'pole' is high or low, not 'up'",
                "trait: mft:care:low;pole: low | jobs:2: 'mft:care:low' has a pole already",
                "beta: 1 | jobs has no key 'trait'",
                "# nothing; | jobs names no trait",
                "{trait: [ | jobs:2: not YAML",
            })
    void aMistakeInTheFileIsFoundBeforeAnythingRuns(String lines, String message) {
        irote.withFile("jobs", lines.split(";"));
        assertThat(irote.run("batch", "jobs"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine(message);
        assertThat(folder.resolve("irote-runs")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--shard 3/2 | --shard: '3/2' is no part; write e.g. 1/3",
                "--shard 0/2 | --shard: '0/2' is no part",
                "--jobs 0 | --jobs must be at least 1, not 0",
                "--beta -1 | --beta must be at least 0, not -1",
                "--max-cost 1 --model openai:mine | --max-cost needs the price of openai:mine",
            })
    void aWrongOption(String options, String message) {
        irote.withFile("jobs", "mft:care");
        assertThat(irote.run(Stream.concat(Stream.of("batch", "jobs"), Stream.of(options.split(" ")))
                        .toArray(String[]::new)))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine(message);
    }

    @Test
    void tooManyJobsAndTwoOfOneNameAreRefused() {
        String numbers = Stream.iterate(1, i -> i + 1).limit(101).toList().toString();
        irote.withFile("jobs", "trait: mft:care", "seed: " + numbers, "patience: " + numbers);
        assertThat(irote.run("batch", "jobs"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("jobs:3: these are more than 10,000 jobs");
        irote.withFile("jobs", "trait: mft:care", "model: [\"openai:a/b\", \"openai:a-b\"]");
        assertThat(irote.run("batch", "jobs"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("two different jobs would have the folder mft-care_model-openai-a-b");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(irote.run("batch", "nowhere.txt"))
                .exitedWith(ExitCode.FAILED)
                .saidOneLine("nowhere.txt: no such file or folder");
    }

    private static List<String> facets(int count) {
        return TraitCatalog.shipped().traits().stream()
                .flatMap(trait -> trait.facets().stream())
                .map(Trait::id)
                .flatMap(id -> Stream.of(id.toString(), id.name() + ":low"))
                .limit(count)
                .toList();
    }

    private static List<String> jobs(CommandResult result) throws IOException {
        assertThat(result).succeeded();
        JsonNode jobs = new ObjectMapper().readTree(result.out()).path("jobs");
        return StreamSupport.stream(jobs.spliterator(), false)
                .map(job -> job.path("job").asText())
                .toList();
    }

    /** When each result was written. */
    private Map<Path, FileTime> times(String out) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(out))) {
            for (Path file : files.filter(f -> f.endsWith("result.json")).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void listsAreReadInTheEncodingsOfWindowsToo() throws IOException {
        byte[] mark = {(byte) 0xFF, (byte) 0xFE};
        byte[] text = "mft:care\r\nmft:fairness\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] content = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, content, 0, mark.length);
        System.arraycopy(text, 0, content, mark.length, text.length);
        Files.write(folder.resolve("utf16.txt"), content);
        Files.writeString(folder.resolve("mark.txt"), "\uFEFFmft:care\r\nmft:fairness\r\n");
        for (String list : List.of("utf16.txt", "mark.txt")) {
            assertThat(irote.run("batch", list, "--out", "out-" + list))
                    .succeeded()
                    .printed("mft-care", "mft-fairness", "2 of 2 jobs are done");
        }
        Files.write(folder.resolve("ansi.txt"), new byte[] {'m', 'f', 't', '\n', (byte) 0x96});
        assertThat(irote.run("batch", "ansi.txt"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("ansi.txt:2: not UTF-8 (line 2, character 1 is the byte 96)");
    }
}
