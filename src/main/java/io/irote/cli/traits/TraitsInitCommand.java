package io.irote.cli.traits;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.trait.file.TraitTemplate;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code irote traits init}. */
@CommandLine.Command(
        name = "init",
        header = "Writes a commented template for a trait of your own.",
        footer = {"  irote traits init my-trait", "  irote traits init traits/patience.yaml"})
final class TraitsInitCommand implements Command {
    private final Session session;

    @Parameters(
            paramLabel = "NAME|FILE",
            description = "A name, for NAME.yaml in the working folder, or a path that ends in .yaml.")
    private String target;

    TraitsInitCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Path file = new NewTraitFile(session.environment().folder(), target).write(TraitTemplate.text());
        session.err().println("irote: wrote " + file + "; edit it, then run 'irote traits validate " + file + "'");
        return ExitCode.OK;
    }
}
