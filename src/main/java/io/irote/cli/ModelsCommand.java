package io.irote.cli;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code irote models}. */
@CommandLine.Command(
        name = "models",
        header = "Examines models.",
        footer = {"  irote models doctor"})
final class ModelsCommand {
    @Mixin
    private HelpOption help;
}
