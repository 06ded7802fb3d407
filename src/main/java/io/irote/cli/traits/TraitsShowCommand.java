package io.irote.cli.traits;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.CatalogueOptions;
import io.irote.cli.option.FormatOption;
import io.irote.report.trait.TraitSheet;
import io.irote.trait.Trait;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irote traits show}. */
@CommandLine.Command(
        name = "show",
        header = "Shows a trait: definition, poles, statements, questionnaires and open tasks.",
        footer = {"  irote traits show big5:openness/ideas", "  irote traits show ./my-trait.yaml --format json"})
final class TraitsShowCommand implements Command {
    private final Session session;

    @Mixin
    private CatalogueOptions traits;

    @Mixin
    private FormatOption format;

    @Parameters(paramLabel = "TRAIT", description = "The ID of a trait, e.g. big5:openness, or a trait file.")
    private String trait;

    TraitsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        Trait shown = traits.find(trait, session.environment()).trait();
        session.out().print(new TraitSheet(shown).render(format.get()));
        return ExitCode.OK;
    }
}
