package io.irote.cli;

import io.irote.cli.batch.BatchCommand;
import io.irote.cli.cache.CacheClearCommand;
import io.irote.cli.cache.CacheCommand;
import io.irote.cli.cache.CachePruneCommand;
import io.irote.cli.cache.CacheStatsCommand;
import io.irote.cli.check.CheckCommand;
import io.irote.cli.core.Command;
import io.irote.cli.core.Session;
import io.irote.cli.evaluate.EvaluateCommand;
import io.irote.cli.models.BenchModelCommand;
import io.irote.cli.models.ModelsCommand;
import io.irote.cli.models.ModelsDoctorCommand;
import io.irote.cli.models.ModelsListCommand;
import io.irote.cli.models.ModelsPullCommand;
import io.irote.cli.models.ModelsRemoveCommand;
import io.irote.cli.optimize.ApplyCommand;
import io.irote.cli.optimize.OptimizeCommand;
import io.irote.cli.option.CommonOptions;
import io.irote.cli.option.HelpOption;
import io.irote.cli.report.CompareCommand;
import io.irote.cli.report.ReportCommand;
import io.irote.cli.runs.RunsAnswersCommand;
import io.irote.cli.runs.RunsCommand;
import io.irote.cli.runs.RunsListCommand;
import io.irote.cli.runs.RunsResumeCommand;
import io.irote.cli.runs.RunsShowCommand;
import io.irote.cli.traits.TraitsCommand;
import io.irote.cli.traits.TraitsImportCommand;
import io.irote.cli.traits.TraitsInitCommand;
import io.irote.cli.traits.TraitsListCommand;
import io.irote.cli.traits.TraitsShowCommand;
import io.irote.cli.traits.TraitsValidateCommand;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The tree of commands. */
public final class Commands {
    private Commands() {}

    public static CommandLine create(Session session) {
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
