package io.irote.cli.option;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.TextPlaces;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model that a file names. One in this process is read from a folder, which must be the user's choice: beside the
 * file, among the models that were pulled, or trusted.
 *
 * @param home the folder of the file
 * @param trusted whether the user trusts what files name
 */
record RecordedModel(Session session, Path home, boolean trusted) {
    /**
     * @param option in whose place it stands, for the message
     * @throws UsageException if it is no model, or lies elsewhere
     */
    ModelSpec parse(String option, String text) {
        ModelSpec spec = ModelOptions.spec(option, text, home);
        if (spec instanceof ModelSpec.Local local && !trusted && !isAllowed(local.folder())) {
            throw new UsageException("the file in " + session.shown(home) + " names the model " + text
                    + ", which lies neither beside it nor among the models that were pulled; if you trust it, say "
                    + option + " " + text + " or add " + ConnectionOptions.TRUST);
        }
        return spec;
    }

    private boolean isAllowed(Path folder) {
        Optional<Path> pulled = session.environment()
                .cache()
                .map(cache -> cache.resolve("models"))
                .filter(folder::startsWith);
        return pulled.isPresent() || TextPlaces.inside(home, folder.toString()).isPresent();
    }
}
