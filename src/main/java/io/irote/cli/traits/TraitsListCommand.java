package io.irote.cli.traits;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.FormatOption;
import io.irote.report.trait.TraitList;
import io.irote.trait.Trait;
import io.irote.trait.catalog.TraitCatalog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote traits list}. */
@CommandLine.Command(
        name = "list",
        header = "Lists the traits.",
        footer = {"  irote traits list", "  irote traits list --system big5 --facets --format md"})
final class TraitsListCommand implements Command {
    private final Session session;

    @Mixin
    private CatalogueOptions traits;

    @Mixin
    private FormatOption format;

    @Option(names = "--system", paramLabel = "SYSTEM", description = "Only the traits of a system, e.g. big5.")
    private @Nullable String system;

    @Option(names = "--facets", fallbackValue = "true", description = "The facets of each trait, too.")
    private boolean facets;

    TraitsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        TraitCatalog catalogue = traits.catalogue(session.environment());
        List<Trait> listed = system == null ? catalogue.traits() : catalogue.system(system);
        session.out().print(new TraitList(listed, facets).render(format.get()));
        return ExitCode.OK;
    }
}
