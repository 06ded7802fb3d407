package io.irote.cli.cache;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.model.cache.Upkeep;
import io.irote.report.cache.CacheReport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code irote cache stats}. */
@CommandLine.Command(
        name = "stats",
        header = "Shows how many answers of which models are kept, and what they would cost again.",
        footer = {"  irote cache stats", "  irote cache stats --format json"})
final class CacheStatsCommand implements Command {
    private final Session session;

    @Mixin
    private FormatOption format;

    CacheStatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        try (Upkeep upkeep = CacheFolder.upkeep(session)) {
            session.out().print(new CacheReport(upkeep.stats()).render(format.get()));
            return ExitCode.OK;
        }
    }
}
