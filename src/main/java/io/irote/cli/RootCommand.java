package io.irote.cli;

import io.irote.cli.core.Version;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code irote} itself. */
@CommandLine.Command(
        name = "irote",
        versionProvider = Version.class,
        header = "Finds short self-reflections that make a frozen language model express a human trait.",
        footer = {
            "  irote optimize --trait big5:openness",
            "  irote traits list",
            "  irote apply --reflection reflection.yaml",
            "",
            "Settings come from the command line, else from the environment (IROTE_SEED for --seed),",
            "else from the file irote.yaml in the working folder (seed: 7), else from the defaults.",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 model unreachable, 4 internal",
            "error, 5 budget spent, 10 quality gate failed, 130 interrupted."
        })
final class RootCommand {
    @SuppressWarnings("unused")
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the versions of irote, Java and the operating system.")
    private boolean version;
}
