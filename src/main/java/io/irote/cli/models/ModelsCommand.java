package io.irote.cli.models;

import io.irote.cli.core.Family;
import picocli.CommandLine;

/** {@code irote models}. */
@CommandLine.Command(
        name = "models",
        header = "Examines models, and gets those that run on this machine.",
        footer = {"  irote models doctor", "  irote models pull HuggingFaceTB/SmolLM2-135M-Instruct"})
public final class ModelsCommand {
    public static final Family FAMILY = Family.of(
            ModelsCommand::new,
            ModelsDoctorCommand::new,
            ModelsPullCommand::new,
            ModelsListCommand::new,
            ModelsRemoveCommand::new);
}
