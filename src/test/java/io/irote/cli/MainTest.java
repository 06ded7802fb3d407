package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;

import io.irote.cli.core.ExitCode;
import io.irote.cli.core.ReaderMayLeave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "traits --help", "help traits", "traits list -h", "completion --help"})
    void helpGoesToStandardOutput(String args) {
        assertThat(Irote.in(folder).run(args.split(" ")))
                .succeeded()
                .printed("Usage: irote", "Examples:", "  irote ")
                .didNotPrint(ESCAPE)
                .saidNothing();
    }

    @Test
    void helpOnTerminalIsColouredUnlessTheUserWantsNone() {
        assertThat(Irote.in(folder).onTerminal().run("--help")).printed(ESCAPE);
        assertThat(Irote.in(folder).onTerminal().with("NO_COLOR", "1").run("--help"))
                .printed("Usage: irote")
                .didNotPrint(ESCAPE);
    }

    @Test
    void versionNamesWhatAReportOfAnErrorNeeds() {
        assertThat(Irote.in(folder).run("--version"))
                .succeeded()
                .printed("irote ", "java " + System.getProperty("java.version"), "os ")
                .saidNothing();
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        assertThat(Irote.in(folder).run("completion", "bash"))
                .succeeded()
                .printed("#!/usr/bin/env bash", "complete -F", "validate", "--traits-dir")
                .saidNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | say which command: optimize, batch, check, compare, evaluate, apply, report, runs, traits, models, bench-model, cache, completion, help; try 'irote --help'",
                "traits | say which command: list, show, validate, init, import; try 'irote traits --help'",
                "tratis | unknown command 'tratis', did you mean 'traits'?",
                "traits lst | unknown command 'lst', did you mean 'list'?",
                "help foo | 'foo'",
                "traits list --fromat=md | unknown option '--fromat', did you mean '--format'?",
                "traits list --format | --format",
                "traits list --format xml | --format must be one of text, json, md, not 'xml'",
                "traits list more | unknown argument 'more'; try 'irote traits list --help'",
                "traits show | TRAIT",
            })
    void wrongUsageIsOneLine(String args, String message) {
        String[] words = args.isEmpty() ? new String[0] : args.split(" ");
        assertThat(Irote.in(folder).run(words))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine(message);
    }

    @Test
    void helpWorksWhenTheSettingsDoNot() {
        assertThat(Irote.in(folder).withFile("irote.yaml", "[").run("traits", "list", "--help"))
                .succeeded()
                .printed("Usage: irote traits list");
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(Irote.in(folder).run("traits", "show", "big5:nothing", "--debug"))
                .exitedWith(ExitCode.USAGE)
                .said("irote: unknown trait 'big5:nothing'", "\tat io.irote.");
    }

    @Test
    void aResultThatCannotBeWrittenIsAFailure() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream full = new PrintStream(failing("No space left on device"), true);

        int code = Main.run(full, new PrintStream(err, true), "--version");

        Assertions.assertThat(code).isEqualTo(ExitCode.FAILED.code());
        Assertions.assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void aReaderWhoLeavesEarlyIsNoFailure() {
        PrintStream out = new PrintStream(new ReaderMayLeave(failing("Broken pipe")), true);
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(out, new PrintStream(err, true), "--version");

        Assertions.assertThat(code).isEqualTo(ExitCode.OK.code());
        Assertions.assertThat(err.toString()).isEmpty();
    }

    @Test
    void theStreamOfAReaderWhoStaysPassesOtherFailuresOn() {
        PrintStream out = new PrintStream(new ReaderMayLeave(failing("No space left on device")), true);
        out.println("text");
        Assertions.assertThat(out.checkError()).isTrue();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
