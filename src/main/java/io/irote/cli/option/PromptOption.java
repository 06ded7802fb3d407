package io.irote.cli.option;

import io.irote.cli.core.Environment;
import io.irote.reflection.Templates;
import io.irote.runtime.job.OwnTexts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The user's own wording of prompts. */
public final class PromptOption {
    private static final String NAME = "--prompts";

    @Option(
            names = NAME,
            paramLabel = "DIR",
            description = "Prompt templates in DIR, e.g. judge.mustache, take the place of the shipped ones.")
    private @Nullable Path folder;

    /** As the user wrote it, or empty. */
    public String text() {
        return folder == null ? "" : folder.toString();
    }

    /** The templates that count, and the folder that they were first read from; it may be empty. */
    public record Chosen(String folder, Templates templates) {}

    /**
     * Those of the search, unless the command line names a folder.
     *
     * @throws io.irote.cli.core.UsageException if searches differ in them
     * @throws io.irote.runtime.file.RunFolderException if a file names templates that do not lie with it
     */
    public Chosen of(RecordedSearch then) {
        if (then.leavesTo(NAME)) {
            return new Chosen(text(), templates(text(), then.session().environment()));
        }
        return then.prompts().map(PromptOption::recorded).orElseGet(() -> new Chosen("", new Templates()));
    }

    private static Chosen recorded(RecordedSearch.Source then) {
        Path folder = OwnTexts.prompts(then.config(), then.places()).orElseThrow();
        return new Chosen(then.config().promptsDir(), Templates.from(folder));
    }

    public static Templates templates(String folder, Environment environment) {
        return folder.isEmpty()
                ? new Templates()
                : Templates.from(environment.folder().resolve(folder));
    }
}
