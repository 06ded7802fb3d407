package io.irote.cli;

import io.irote.trait.TraitId;
import io.irote.trait.TraitTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        Path file = file();
        try {
            Files.writeString(
                    session.environment().folder().resolve(file), TraitTemplate.text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " exists already; choose another name or delete it first");
        }
        session.err().println("irote: wrote " + file + "; edit it, then run 'irote traits validate " + file + "'");
        return ExitCode.OK;
    }

    /** Relative to the working folder, or absolute; its folder must be there. */
    private Path file() {
        Path file = Path.of(TraitId.isName(target) ? target + ".yaml" : target);
        if (!file.toString().matches(".*[^/\\\\]\\.ya?ml")) {
            throw new UsageException("'" + target + "' is neither a name of lower-case letters, digits and hyphens"
                    + " nor a path that ends in .yaml");
        }
        Path folder = session.environment().folder().resolve(file).resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new UsageException("there is no folder " + folder + "; create it first");
        }
        return file;
    }
}
