package io.irote.cli.cache;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.core.UsageException;
import io.irote.cli.option.FormatOption;
import io.irote.model.cache.Upkeep;
import io.irote.report.cache.CacheChange;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irote cache prune}. */
@CommandLine.Command(
        name = "prune",
        header = "Removes answers that have not been used for long.",
        footer = {"  irote cache prune --older-than 30d", "  irote cache prune --max-size 500MB"})
final class CachePruneCommand implements Command {
    private final Session session;

    @Option(
            names = "--older-than",
            paramLabel = "DAYS",
            converter = DaysConverter.class,
            description = "Removes answers that were last used longer ago, e.g. 30d.")
    private @Nullable Period olderThan;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Removes the least recently used answers until the rest fits, e.g. 500MB.")
    private @Nullable Long maxSize;

    @Mixin
    private FormatOption format;

    CachePruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        if (olderThan == null && maxSize == null) {
            throw new UsageException(
                    "say what to remove, with --older-than or --max-size; try 'irote cache prune --help'");
        }
        try (Upkeep upkeep = CacheFolder.upkeep(session)) {
            long removed = prune(upkeep);
            session.out().print(new CacheChange(OptionalLong.of(removed), upkeep.stats()).render(format.get()));
            return ExitCode.OK;
        }
    }

    private long prune(Upkeep upkeep) {
        LocalDate today = LocalDate.now(session.environment().clock());
        long old = olderThan == null ? 0 : upkeep.removeUnusedSince(today.minus(olderThan));
        return old + (maxSize == null ? 0 : upkeep.shrinkTo(maxSize));
    }
}
