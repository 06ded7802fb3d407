package io.irote.cli.runs;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.report.search.RunList;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code irote runs list}. */
@CommandLine.Command(
        name = "list",
        header = "Lists the runs in irote-runs.",
        footer = {"  irote runs list", "  irote runs list --format json"})
final class RunsListCommand implements Command {
    private final Session session;

    @Mixin
    private FormatOption format;

    RunsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        session.out().print(new RunList(session.store().runs()).render(format.get()));
        return ExitCode.OK;
    }
}
