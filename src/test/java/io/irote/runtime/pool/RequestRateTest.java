package io.irote.runtime.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.cache.AnswerCache;
import io.irote.model.http.access.Keys;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.PriceTable;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestRateTest {
    private static final int EACH_MINUTE = 6;

    private final AtomicLong nanos = new AtomicLong();
    private final Time time = new Time(
            Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC),
            nanos::get,
            wait -> nanos.addAndGet(wait.toNanos()),
            () -> false,
            (about, line, whole) -> {});

    /** Time passes only where somebody waits. */
    @Test
    void anExaminationKeepsTheRateToo() {
        Connections connections = new Connections(
                Map.of(),
                Keys.in(Map.of()),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Optional.empty(),
                Optional.of(EACH_MINUTE),
                Optional.empty());
        try (ExactServer server = ExactServer.start(ServerOptions.of(Dialect.vllm()));
                Models models = new Models(connections, AnswerCache.NONE, PriceTable.shipped(), time)) {
            models.examine((ModelSpec.Remote) ModelSpec.parse("openai:exact@" + server.v1()));

            int requests = server.traffic().requests();
            assertThat(requests).isGreaterThan(2 * EACH_MINUTE);
            assertThat(Duration.ofNanos(nanos.get()))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes((requests - 1) / EACH_MINUTE));
        }
    }
}
