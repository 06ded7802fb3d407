package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;

import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code optimize} says to input that it cannot work with: one line, and nothing is made. */
final class OptimizeMistakesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--iterations 0 | --iterations must be at least 1, not 0",
                "--iterations -1 | --iterations must be at least 1, not -1",
                "--iterations 99999999999 | --iterations must be a smaller number, not '99999999999'",
                "--iterations many | --iterations must be a whole number, not 'many'",
                "--iterations 1.5 | --iterations must be a whole number, not '1.5'",
                "--iterations | --iterations",
                "--candidates 0 | --candidates must be at least 1, not 0",
                "--candidates 2000000000 | --candidates must be at most 1000, not 2000000000",
                "--samples 0 | --samples must be at least 1, not 0",
                "--samples 1001 | --samples must be at most 1000, not 1001",
                "--behaviours -1 | --behaviours must be at least 0, not -1",
                "--compactness -1 | --compactness must be at least 0, not -1",
                "--beta NaN | --beta must be at least 0, not NaN",
                "--beta -0.5 | --beta must be at least 0, not -0.5",
                "--beta 1e308 | --beta must be at most 1000, not 1.0E308",
                "--beta Infinity | --beta must be at most 1000, not Infinity",
                "--beta much | --beta must be a number, not 'much'",
                "--tolerance NaN | --tolerance must be at least 0, not NaN",
                "--words 4 | --words must be at least 5, not 4",
                "--patience 0 | --patience must be at least 1, not 0",
                "--seed 9223372036854775808 | --seed must be a smaller number, not '9223372036854775808'",
                "--max-time 10 | --max-time: '10' is not a length of time; write e.g. 90s, 10m or 2h",
                "--max-time -1s | --max-time: '-1s' is not a length of time",
                "--format xml | --format must be one of text, json, md, not 'xml'",
                "--model gpt-4 | 'gpt-4' is not a model; write embedded, onnx:DIR or one of openai:MODEL",
                "--quiet=perhaps | --quiet must be true or false, not 'perhaps'",
                "--seed 1 --seed 2 | '--seed' (N) should be specified only once",
                "--traits-dir nowhere | nowhere: not a folder with trait files",
                "--out= | --out is empty",
                "more | unknown argument 'more'",
                "--itertions 3 | unknown option '--itertions', did you mean '--iterations'?",
            })
    void wrongOption(String options, String message) {
        assertRefused(("--trait big5:openness " + options).split(" "), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "big5:opennes | unknown trait 'big5:opennes'; did you mean big5:openness?",
                "openness | did you mean big5:openness?",
                "'' | unknown trait ''",
                "nowhere.yaml | nowhere.yaml: cannot be read: no such file or folder",
                "irote.yaml | irote.yaml: the file is empty",
            })
    void wrongTrait(String trait, String message) {
        Irote.in(folder).withFile("irote.yaml");
        assertRefused(new String[] {"--trait", trait}, message);
    }

    @Test
    void noTrait() {
        assertRefused(new String[0], "--trait");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "system: [a | trait.yaml:2: not YAML",
                "!!java.net.URL [x] | trait.yaml:1: the type tag",
                "a: &a [x] | trait.yaml:1: anchors and aliases",
                "- a | trait.yaml:1: ",
                "system: Ä | trait.yaml:1: ",
            })
    void wrongTraitFile(String content, String message) {
        Irote.in(folder).withFile("trait.yaml", content);
        assertRefused(new String[] {"--trait", "trait.yaml"}, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void aTraitFileOfAMillionBrackets(String bracket) {
        Irote.in(folder).withFile("trait.yaml", bracket.repeat(1_000_000 / bracket.length() - 1));
        assertRefused(new String[] {"--trait", "trait.yaml"}, "trait.yaml:1: ");
    }

    @Test
    void aHugeTraitFile() {
        Irote.in(folder).withFile("trait.yaml", "a: b\n".repeat(300_000));
        assertRefused(new String[] {"--trait", "trait.yaml"}, "trait.yaml: larger than 1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below"})
    void aFileWhereTheRunFolderShouldBe(String out) {
        Irote.in(folder).withFile("file");
        assertRefused(new String[] {"--trait", "big5:openness", "--out", out}, "cannot write to the run folder");
    }

    @Test
    void aFileWhereTheRunsShouldBe() {
        Irote.in(folder).withFile("irote-runs");
        assertThat(Irote.in(folder).run("optimize", "--trait", "big5:openness"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("cannot make a run folder", "irote-runs: a file of that name is in the way");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reflection: [1 | mine.yaml:1: not YAML",
                "reflection: 1 | has no text under the key 'reflection'",
                "reflection: ' ' | has no text under the key 'reflection'",
                "reflection: ', e.g.: x' | holds no reflection",
                "[ | mine.yaml",
            })
    void applyToSomethingElse(String content, String message) {
        Irote irote = Irote.in(folder).withFile("mine.yaml", content);
        assertThat(irote.run("apply", "--reflection", "mine.yaml"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report none", "runs show none", "runs resume none", "apply --reflection none"})
    void noSuchRun(String command) {
        assertThat(Irote.in(folder).run(command.split(" ")))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("none");
    }

    private void assertRefused(String[] options, String message) {
        String[] command = new String[options.length + 1];
        command[0] = "optimize";
        System.arraycopy(options, 0, command, 1, options.length);
        assertThat(Irote.in(folder).run(command))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine(message);
        Assertions.assertThat(folder.resolve("irote-runs")).doesNotExist();
    }
}
