package io.irote.cli;

import io.irote.cli.batch.BatchCommand;
import io.irote.cli.cache.CacheCommand;
import io.irote.cli.check.CheckCommand;
import io.irote.cli.core.Command;
import io.irote.cli.core.Family;
import io.irote.cli.core.Session;
import io.irote.cli.evaluate.EvaluateCommand;
import io.irote.cli.models.BenchModelCommand;
import io.irote.cli.models.ModelsCommand;
import io.irote.cli.optimize.ApplyCommand;
import io.irote.cli.optimize.OptimizeCommand;
import io.irote.cli.option.CommonOptions;
import io.irote.cli.option.HelpOption;
import io.irote.cli.report.CompareCommand;
import io.irote.cli.report.ReportCommand;
import io.irote.cli.runs.RunsCommand;
import io.irote.cli.traits.TraitsCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The tree of commands. */
public final class Commands {
    /** What the program offers, in the order of its help. Another family is one more entry. */
    public static final List<Family> FAMILIES = List.of(
            Family.of(OptimizeCommand::new),
            Family.of(BatchCommand::new),
            Family.of(CheckCommand::new),
            Family.of(CompareCommand::new),
            Family.of(EvaluateCommand::new),
            Family.of(ApplyCommand::new),
            Family.of(ReportCommand::new),
            RunsCommand.FAMILY,
            TraitsCommand.FAMILY,
            ModelsCommand.FAMILY,
            Family.of(BenchModelCommand::new),
            CacheCommand.FAMILY,
            Family.of(CompletionCommand::new));

    private Commands() {}

    public static CommandLine create(Session session, List<Family> families) {
        CommandLine root = new CommandLine(new RootCommand());
        families.forEach(family -> root.addSubcommand(family.create(session)));
        return withHelp(withCommonOptions(root));
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
