package io.irote.cli.parse;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How the help of every command looks: options in the order of their declaration, examples at the end. */
public final class UsageStyle {
    private static final int WIDTH = 100;

    private UsageStyle() {}

    public static CommandLine apply(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(WIDTH)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .synopsisSubcommandLabel("COMMAND")
                .parameterListHeading("%nArguments:%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(UsageStyle::apply);
        return command;
    }
}
