package io.irote.cli.runs;

import io.irote.cli.core.Family;
import picocli.CommandLine;

/** {@code irote runs}. */
@CommandLine.Command(
        name = "runs",
        header = "Lists, shows and goes on with runs, and shows the answers behind their scores.",
        footer = {"  irote runs list", "  irote runs resume big5-openness-20260101-120000"})
public final class RunsCommand {
    public static final Family FAMILY = Family.of(
            RunsCommand::new,
            RunsListCommand::new,
            RunsShowCommand::new,
            RunsAnswersCommand::new,
            RunsResumeCommand::new);
}
