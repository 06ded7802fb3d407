package io.irote.cli;

import io.irote.reflection.Templates;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's own wording of prompts. */
final class PromptOption {
    @Option(
            names = "--prompts",
            paramLabel = "DIR",
            description = "Prompt templates in DIR, e.g. judge.mustache, take the place of the shipped ones.")
    private @Nullable Path folder;

    /** As the user wrote it, or empty. */
    String text() {
        return folder == null ? "" : folder.toString();
    }

    static Templates templates(String folder, Environment environment) {
        return folder.isEmpty()
                ? new Templates()
                : Templates.from(environment.folder().resolve(folder));
    }
}
