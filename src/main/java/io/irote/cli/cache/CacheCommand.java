package io.irote.cli.cache;

import io.irote.cli.core.Family;
import picocli.CommandLine;

/** {@code irote cache}. */
@CommandLine.Command(
        name = "cache",
        header = "Shows and tidies the cache of model answers.",
        footer = {"  irote cache stats", "  irote cache prune --older-than 30d --max-size 500MB"})
public final class CacheCommand {
    public static final Family FAMILY =
            Family.of(CacheCommand::new, CacheStatsCommand::new, CachePruneCommand::new, CacheClearCommand::new);
}
