package io.irote.cli.words;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irote words count}. */
@CommandLine.Command(
        name = "count",
        header = "Counts the words of a file.",
        footer = {"  irote words count notes.txt", "  irote words count notes.txt --at-least 4 --format json"})
final class WordsCountCommand implements Command {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The text.")
    private Path file;

    @Option(
            names = "--at-least",
            paramLabel = "LETTERS",
            defaultValue = "1",
            description = "Counts words of so many letters only (default: ${DEFAULT-VALUE}).")
    private int atLeast;

    @Mixin
    private FormatOption format;

    WordsCountCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        String text = Files.readString(session.environment().folder().resolve(file));
        session.out().print(new WordCounts(text, atLeast).render(format.get()));
        return ExitCode.OK;
    }
}
