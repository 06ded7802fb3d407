package io.irote.cli.models;

import picocli.CommandLine;

/** {@code irote models}. */
@CommandLine.Command(
        name = "models",
        header = "Examines models, and gets those that run on this machine.",
        footer = {"  irote models doctor", "  irote models pull HuggingFaceTB/SmolLM2-135M-Instruct"})
public final class ModelsCommand {}
