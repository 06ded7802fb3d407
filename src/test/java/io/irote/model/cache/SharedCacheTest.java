package io.irote.model.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one cache, some of them killed. What a process saw stored is there whatever happens to it. */
final class SharedCacheTest {
    @TempDir
    private Path folder;

    private final List<CacheProcess> processes = new ArrayList<>();

    @AfterEach
    void killAll() throws InterruptedException {
        for (CacheProcess process : processes) {
            process.kill();
        }
    }

    @Test
    void processesSeeEachOthersAnswersWhileTheyWork() throws Exception {
        CacheProcess endless = start(0, Integer.MAX_VALUE);
        endless.awaitStored(5);
        CacheProcess other = start(-1_000, -800);
        try (AnswerCache cache = open()) {
            assertThat(cache.find(endless.stored())).hasSizeGreaterThanOrEqualTo(5);
            assertThat(other.await()).isZero();
            assertThat(cache.find(other.stored())).hasSize(200);
        }
    }

    @Test
    void whenTheServingProcessIsKilledTheOthersGoOnAndNothingIsLost() throws Exception {
        CacheProcess serving = start(0, Integer.MAX_VALUE);
        serving.awaitStored(20);
        try (AnswerCache cache = open()) {
            cache.store(List.of(CacheProcess.answer(-1)));
            serving.kill();
            cache.store(List.of(CacheProcess.answer(-2)));
            assertThat(cache.find(serving.stored())).hasSameSizeAs(serving.stored());
            assertThat(cache.find(List.of(CacheProcess.key(-1), CacheProcess.key(-2))))
                    .hasSize(2);
        }
    }

    @Test
    void aKilledGuestDisturbsNobody() throws Exception {
        try (AnswerCache cache = open()) {
            cache.store(List.of(CacheProcess.answer(-1)));
            for (int round = 0; round < 2; round++) {
                CacheProcess guest = start(1_000_000 * round, Integer.MAX_VALUE);
                guest.awaitStored(10);
                guest.kill();
                assertThat(cache.find(guest.stored())).hasSameSizeAs(guest.stored());
            }
        }
    }

    @Test
    void whateverIsKilledTheFileCanBeReadByWhoComesNext() throws Exception {
        for (int round = 0; round < 3; round++) {
            CacheProcess first = start(1_000_000 * round, Integer.MAX_VALUE);
            first.awaitStored(5);
            CacheProcess second = start(1_000_000 * round + 500_000, Integer.MAX_VALUE);
            second.awaitStored(5);
            first.kill();
            second.kill();
        }
        try (AnswerCache cache = open()) {
            for (CacheProcess process : processes) {
                assertThat(process.stored()).isNotEmpty();
                assertThat(cache.find(process.stored())).hasSameSizeAs(process.stored());
            }
            assertThat(cache.find(
                            IntStream.range(0, 5).mapToObj(CacheProcess::key).toList()))
                    .containsValue(CacheProcess.answer(4).json());
        }
    }

    private CacheProcess start(int from, int to) throws Exception {
        CacheProcess process = CacheProcess.start(folder.resolve("cache"), from, to);
        processes.add(process);
        return process;
    }

    private AnswerCache open() {
        return new H2Cache(folder.resolve("cache"), Clock.systemUTC(), time -> Thread.sleep(time.toMillis()));
    }
}
