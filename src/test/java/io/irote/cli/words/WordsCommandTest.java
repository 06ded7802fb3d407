package io.irote.cli.words;

import static io.irote.cli.CommandResultAssert.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family that is handed to the program is one of its own: in the help, with settings, formats and exit codes. */
class WordsCommandTest {
    @TempDir
    private Path folder;

    private CommandResult irote(String... args) {
        return Irote.in(folder)
                .with(WordsCommand.FAMILY)
                .withFile("notes.txt", "the sea, the sea and I")
                .run(args);
    }

    @Test
    void theProgramRunsItsCommands() {
        assertThat(irote("words", "count", "notes.txt", "--at-least", "3"))
                .succeeded()
                .printed("word  count", "the       2", "sea       2", "and       1");
        assertThat(irote("words", "count", "notes.txt", "--format", "json"))
                .succeeded()
                .printed("\"I\" : 1");
    }

    @Test
    void theHelpListsItBesideTheOthers() {
        assertThat(irote("--help")).succeeded().printed("words", "Shows what texts are made of.", "optimize");
        assertThat(irote("words", "--help")).succeeded().printed("Counts the words of a file.");
    }

    @Test
    void itsOptionsAreSettings() {
        assertThat(Irote.in(folder)
                        .with(WordsCommand.FAMILY)
                        .with("IROTE_AT_LEAST", "4")
                        .withFile("notes.txt", "some of it")
                        .run("words", "count", "notes.txt", "--format", "md"))
                .succeeded()
                .printed("| some | 1 |");
    }

    @Test
    void itsFailuresAreToldAsTheOthersAre() {
        assertThat(irote("words", "count", "none.txt"))
                .exitedWith(ExitCode.FAILED)
                .saidOneLine("none.txt: no such file or folder");
        assertThat(irote("words", "sum")).exitedWith(ExitCode.USAGE);
    }
}
