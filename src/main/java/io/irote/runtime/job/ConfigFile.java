package io.irote.runtime.job;

import io.irote.runtime.file.FormFile;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code config.yaml} in the folder of a run: what the run was begun with. */
public record ConfigFile(Path folder) {
    private static final String REMEDY = "choose another run folder";

    /**
     * Empty if the folder holds no run.
     *
     * @throws RunFolderException if the file is damaged, of a version that is not read, or has not the roles of a search
     */
    public Optional<RunConfig> read() {
        return earlier().isPresent()
                ? earlier().read().map(FlatConfig::config).map(new EarlierTexts(folder)::read)
                : form().read().map(this::config);
    }

    public void write(RunConfig config) {
        form().write(ConfigForm.of(config));
    }

    private RunConfig config(ConfigForm form) {
        try {
            return form.config();
        } catch (CastException e) {
            throw new RunFolderException(file() + ": cast: " + e.getMessage() + "; " + REMEDY, e);
        }
    }

    private FormFile<ConfigForm> form() {
        return new FormFile<>(file(), ConfigForm.class, ConfigForm.SCHEMA, Formats.YAML, REMEDY);
    }

    private FormFile<FlatConfig> earlier() {
        return new FormFile<>(file(), FlatConfig.class, FlatConfig.SCHEMA, Formats.YAML, REMEDY);
    }

    private Path file() {
        return folder.resolve("config.yaml");
    }
}
