package io.irote.cli.traits;

import io.irote.cli.core.Family;
import picocli.CommandLine;

/** {@code irote traits}, the group of commands about the trait catalogue. */
@CommandLine.Command(
        name = "traits",
        header = "Shows the traits that can be optimised, and checks trait files of your own.",
        footer = {
            "  irote traits list --facets",
            "  irote traits init my-trait && irote traits validate my-trait.yaml",
            "  irote traits import items.csv --scale Frugality"
        })
public final class TraitsCommand {
    public static final Family FAMILY = Family.of(
            TraitsCommand::new,
            TraitsListCommand::new,
            TraitsShowCommand::new,
            TraitsValidateCommand::new,
            TraitsInitCommand::new,
            TraitsImportCommand::new);
}
