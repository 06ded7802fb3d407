package io.irote.cli;

import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The tree of commands. */
final class Commands {
    private Commands() {}

    static CommandLine create(Session session) {
        return withHelp(withCommonOptions(new CommandLine(new RootCommand())
                .addSubcommand(new OptimizeCommand(session))
                .addSubcommand(new BatchCommand(session))
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new CompareCommand(session))
                .addSubcommand(new EvaluateCommand(session))
                .addSubcommand(new ApplyCommand(session))
                .addSubcommand(new ReportCommand(session))
                .addSubcommand(runs(session))
                .addSubcommand(traits(session))
                .addSubcommand(models(session))
                .addSubcommand(new BenchModelCommand(session))
                .addSubcommand(cache(session))
                .addSubcommand(new CompletionCommand(session))));
    }

    private static CommandLine traits(Session session) {
        return new CommandLine(new TraitsCommand())
                .addSubcommand(new TraitsListCommand(session))
                .addSubcommand(new TraitsShowCommand(session))
                .addSubcommand(new TraitsValidateCommand(session))
                .addSubcommand(new TraitsInitCommand(session))
                .addSubcommand(new TraitsImportCommand(session));
    }

    private static CommandLine runs(Session session) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(session))
                .addSubcommand(new RunsShowCommand(session))
                .addSubcommand(new RunsAnswersCommand(session))
                .addSubcommand(new RunsResumeCommand(session));
    }

    private static CommandLine models(Session session) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ModelsDoctorCommand(session))
                .addSubcommand(new ModelsPullCommand(session))
                .addSubcommand(new ModelsListCommand(session))
                .addSubcommand(new ModelsRemoveCommand(session));
    }

    private static CommandLine cache(Session session) {
        return new CommandLine(new CacheCommand())
                .addSubcommand(new CacheStatsCommand(session))
                .addSubcommand(new CachePruneCommand(session))
                .addSubcommand(new CacheClearCommand(session));
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
