package io.irote.runtime.job;

import io.irote.runtime.file.FormFile;
import io.irote.runtime.file.Formats;
import java.nio.file.Path;
import java.util.Optional;

/** {@code config.yaml} in the folder of a run: what the run was begun with. */
public record ConfigFile(Path folder) {
    /** Empty if the folder holds no run. */
    public Optional<RunConfig> read() {
        return file().read();
    }

    public void write(RunConfig config) {
        file().write(config);
    }

    private FormFile<RunConfig> file() {
        Path file = folder.resolve("config.yaml");
        return new FormFile<>(file, RunConfig.class, RunConfig.SCHEMA, Formats.YAML, "choose another run folder");
    }
}
