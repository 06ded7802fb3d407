package io.irote.cli;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The tree of commands. */
final class Commands {
    private Commands() {}

    static CommandLine create(Session session) {
        return withHelp(withCommonOptions(new CommandLine(new RootCommand())
                .addSubcommand(traits(session))
                .addSubcommand(new CompletionCommand(session))));
    }

    private static CommandLine traits(Session session) {
        return new CommandLine(new TraitsCommand())
                .addSubcommand(new TraitsListCommand(session))
                .addSubcommand(new TraitsShowCommand(session))
                .addSubcommand(new TraitsValidateCommand(session))
                .addSubcommand(new TraitsInitCommand(session));
    }

    private static CommandLine withCommonOptions(CommandLine command) {
        boolean group = !(command.getCommand() instanceof Command);
        command.addMixin("common", group ? new HelpOption() : new CommonOptions());
        command.getSubcommands().values().forEach(Commands::withCommonOptions);
        return command;
    }

    private static CommandLine withHelp(CommandLine root) {
        CommandLine help = new CommandLine(new HelpCommand());
        help.getCommandSpec().usageMessage().header("Shows the help of a command.");
        return root.addSubcommand(help);
    }
}
