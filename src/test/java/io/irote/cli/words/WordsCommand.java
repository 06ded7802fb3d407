package io.irote.cli.words;

import io.irote.cli.core.Family;
import picocli.CommandLine;

/** {@code irote words}. */
@CommandLine.Command(
        name = "words",
        header = "Shows what texts are made of.",
        footer = {"  irote words count notes.txt"})
final class WordsCommand {
    static final Family FAMILY = Family.of(WordsCommand::new, WordsCountCommand::new);
}
