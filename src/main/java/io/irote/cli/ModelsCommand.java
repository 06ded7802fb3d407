package io.irote.cli;

import picocli.CommandLine;

/** {@code irote models}. */
@CommandLine.Command(
        name = "models",
        header = "Examines models.",
        footer = {"  irote models doctor"})
final class ModelsCommand {}
