package io.irote.cli.cache;

import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.model.cache.Upkeep;
import java.nio.file.Path;

/** Where model answers are kept. */
final class CacheFolder {
    private CacheFolder() {}

    static Upkeep upkeep(Session session) {
        Path cache = session.environment()
                .cache()
                .orElseThrow(() -> new UsageException("there is no place for a cache; set HOME or XDG_CACHE_HOME"));
        return new Upkeep(of(cache), session.environment().sleeper());
    }

    /** @param cache the folder for what is expensive to compute again */
    static Path of(Path cache) {
        return cache.resolve("answers");
    }
}
