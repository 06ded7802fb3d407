package io.irote.cli.cache;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.cli.option.FormatOption;
import io.irote.model.cache.Upkeep;
import io.irote.report.cache.CacheChange;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code irote cache clear}. */
@CommandLine.Command(
        name = "clear",
        header = "Removes all answers, and what is known about models; also repairs a damaged cache.",
        footer = {"  irote cache clear"})
final class CacheClearCommand implements Command {
    private final Session session;

    @Mixin
    private FormatOption format;

    CacheClearCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        try (Upkeep upkeep = CacheFolder.upkeep(session)) {
            OptionalLong removed = upkeep.clear();
            session.out().print(new CacheChange(removed, upkeep.stats()).render(format.get()));
            return ExitCode.OK;
        }
    }
}
