package io.irote.cli.models;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.report.models.PulledModels;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code irote models list}. */
@CommandLine.Command(
        name = "list",
        header = "Lists the models that were pulled, with the specs to use them by.",
        footer = {"  irote models list", "  irote models list --format json"})
final class ModelsListCommand implements Command {
    private final Session session;

    @Mixin
    private FormatOption format;

    ModelsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        session.out().print(new PulledModels(session.models().snapshots()).render(format.get()));
        return ExitCode.OK;
    }
}
