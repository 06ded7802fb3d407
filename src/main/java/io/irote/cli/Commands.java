package io.irote.cli;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The tree of commands. */
final class Commands {
    private Commands() {}

    static CommandLine create(Session session) {
        CommandLine help = new CommandLine(new HelpCommand());
        help.getCommandSpec().usageMessage().header("Shows the help of a command.");
        return new CommandLine(new RootCommand())
                .addSubcommand(traits(session))
                .addSubcommand(new CompletionCommand(session))
                .addSubcommand(help);
    }

    private static CommandLine traits(Session session) {
        return new CommandLine(new TraitsCommand())
                .addSubcommand(new TraitsListCommand(session))
                .addSubcommand(new TraitsShowCommand(session))
                .addSubcommand(new TraitsValidateCommand(session))
                .addSubcommand(new TraitsInitCommand(session));
    }
}
