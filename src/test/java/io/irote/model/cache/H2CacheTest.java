package io.irote.model.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.call.Sleeper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2CacheTest {
    private static final Sleeper AT_ONCE = time -> {};

    @TempDir
    private Path root;

    @Test
    void whatWasStoredIsFoundByTheNextOne() {
        store("2026-01-01", 0, 3);
        try (AnswerCache cache = open("2026-01-01")) {
            assertThat(cache.find(List.of(CacheProcess.key(2), CacheProcess.key(7), CacheProcess.key(0))))
                    .containsOnlyKeys(CacheProcess.key(0), CacheProcess.key(2))
                    .containsEntry(CacheProcess.key(2), CacheProcess.answer(2).json());
            assertThat(cache.find(List.of())).isEmpty();
        }
    }

    @Test
    void storingAgainReplacesTheAnswer() {
        try (AnswerCache cache = open("2026-01-01")) {
            StoredAnswer answer = CacheProcess.answer(1);
            cache.store(List.of(answer));
            cache.store(List.of(new StoredAnswer(answer.key(), "choose", "m", "{\"new\":1}", answer.cost())));
            assertThat(cache.find(List.of(answer.key()))).containsValue("{\"new\":1}");
        }
    }

    @Test
    void aLargeBatchIsFoundAtOnce() {
        store("2026-01-01", 0, 3_000);
        try (AnswerCache cache = open("2026-01-01")) {
            assertThat(cache.find(IntStream.range(0, 3_000)
                            .mapToObj(CacheProcess::key)
                            .toList()))
                    .hasSize(3_000);
        }
    }

    @Test
    void documentsAreKeptByName() {
        try (AnswerCache cache = open("2026-01-01")) {
            assertThat(cache.document("openai:m")).isEmpty();
            cache.putDocument("openai:m", "{}");
            cache.putDocument("openai:m", "{\"a\":1}");
            assertThat(cache.document("openai:m")).contains("{\"a\":1}");
        }
    }

    @Test
    void statsTellAnswersAndWhatTheyWouldCostByModelAndPort() {
        store("2026-01-01", 0, 5);
        try (AnswerCache cache = open("2026-01-01")) {
            cache.putDocument("openai:m", "{}");
        }
        try (Upkeep upkeep = upkeep()) {
            CacheStats stats = upkeep.stats();
            assertThat(stats.answers())
                    .containsExactly(
                            new CacheStats.Share("openai:m", "choose", 3, 30, 3),
                            new CacheStats.Share("openai:m", "generate", 2, 20, 2));
            assertThat(stats.documents()).isEqualTo(1);
            assertThat(stats.bytes()).isPositive();
        }
    }

    @Test
    void anAnswerThatWasFoundCountsAsUsedThatDay() {
        store("2026-01-01", 0, 4);
        try (AnswerCache cache = open("2026-02-01")) {
            cache.find(List.of(CacheProcess.key(1)));
        }
        try (Upkeep upkeep = upkeep()) {
            assertThat(upkeep.removeUnusedSince(LocalDate.parse("2026-01-15"))).isEqualTo(3);
            assertThat(upkeep.removeUnusedSince(LocalDate.parse("2026-01-15"))).isZero();
        }
        try (AnswerCache cache = open("2026-02-01")) {
            assertThat(cache.find(
                            IntStream.range(0, 4).mapToObj(CacheProcess::key).toList()))
                    .containsOnlyKeys(CacheProcess.key(1));
        }
    }

    @Test
    void shrinkingRemovesWhatWasLeastRecentlyUsedAndMakesTheFileSmaller() throws IOException {
        store("2026-01-01", 0, 2_000);
        store("2026-01-02", 2_000, 3_000);
        long before = Files.size(folder().resolve("answers.mv.db"));
        try (Upkeep upkeep = upkeep()) {
            assertThat(upkeep.shrinkTo(100_000)).isGreaterThan(2_000);
        }
        assertThat(Files.size(folder().resolve("answers.mv.db"))).isLessThan(Math.min(before, 150_000));
        try (AnswerCache cache = open("2026-01-02")) {
            assertThat(cache.find(IntStream.range(0, 2_000)
                            .mapToObj(CacheProcess::key)
                            .toList()))
                    .isEmpty();
            assertThat(cache.find(IntStream.range(2_000, 3_000)
                            .mapToObj(CacheProcess::key)
                            .toList()))
                    .isNotEmpty();
        }
    }

    @Test
    void clearingSaysHowMuchItRemovedAlsoWhileTheCacheIsInUse() {
        store("2026-01-01", 0, 3);
        try (AnswerCache cache = open("2026-01-01");
                Upkeep upkeep = upkeep()) {
            assertThat(cache.find(List.of(CacheProcess.key(0)))).isNotEmpty();
            assertThat(upkeep.clear()).hasValue(3);
            assertThat(cache.find(List.of(CacheProcess.key(0)))).isEmpty();
            cache.store(List.of(CacheProcess.answer(9)));
            assertThat(upkeep.stats().answers()).hasSize(1);
        }
    }

    @Test
    void upkeepOfNoCacheMakesNone() {
        try (Upkeep upkeep = upkeep()) {
            assertThat(upkeep.stats()).isEqualTo(new CacheStats(List.of(), 0, 0));
            assertThat(upkeep.clear()).hasValue(0);
            assertThat(upkeep.shrinkTo(1)).isZero();
        }
        assertThat(folder()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 4_096, 9_000, 20_000})
    void aCacheCutOffIsOneClearErrorOrReadsOnAndClearingHelps(int length) throws IOException {
        store("2026-01-01", 0, 400);
        Path file = folder().resolve("answers.mv.db");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, length));
        usableOrDamaged();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCacheOverwrittenWithNoiseIsOneClearErrorOrReadsOnAndClearingHelps(long seed) throws IOException {
        store("2026-01-01", 0, 400);
        Path file = folder().resolve("answers.mv.db");
        byte[] content = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < content.length; i++) {
            if (random.nextInt(50) < seed) {
                content[i] = (byte) random.nextInt();
            }
        }
        Files.write(file, content);
        usableOrDamaged();
    }

    private void usableOrDamaged() {
        try (AnswerCache cache = open("2026-01-01")) {
            cache.find(IntStream.range(0, 400).mapToObj(CacheProcess::key).toList());
            cache.store(List.of(CacheProcess.answer(1)));
        } catch (CacheException e) {
            assertThat(e).hasMessageContaining("is damaged; empty the cache with 'irote cache clear'");
            assertThat(e.getMessage()).doesNotContain("\n");
            try (Upkeep upkeep = upkeep()) {
                upkeep.clear();
            }
        }
        store("2026-01-01", 5, 6);
    }

    @Test
    void aFileThatIsNoDatabaseIsDamaged() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("answers.mv.db"), "hello\n".repeat(5_000));
        try (AnswerCache cache = open("2026-01-01")) {
            assertThatThrownBy(() -> cache.document("x")).isInstanceOf(DamagedCacheException.class);
        }
        try (Upkeep upkeep = upkeep()) {
            assertThat(upkeep.clear()).isEqualTo(OptionalLong.empty());
        }
        assertThat(folder()).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsAClearError() throws IOException {
        Files.writeString(root.resolve("cache"), "in the way");
        try (AnswerCache cache = open("2026-01-01")) {
            assertThatThrownBy(() -> cache.document("x"))
                    .isInstanceOf(CacheException.class)
                    .hasMessageContaining("cannot make the cache folder " + folder());
        }
    }

    /** 127.0.0.2 is this machine too, but another address than the one it may listen on. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void itListensOnOneLoopbackAddressOnly() throws IOException {
        try (AnswerCache cache = open("2026-01-01")) {
            cache.putDocument("x", "{}");
            int port = port();
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port));
            }
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress("127.0.0.2", port));
                        }
                    })
                    .isInstanceOf(java.net.ConnectException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheUserCanReadTheKeyOfTheServer() throws IOException {
        try (AnswerCache cache = open("2026-01-01")) {
            cache.putDocument("x", "{}");
            assertThat(Files.getPosixFilePermissions(folder().resolve("answers.server")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private int port() throws IOException {
        String address = Files.readString(folder().resolve("answers.server"));
        return Integer.parseInt(address.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/[0-9a-f]{48}", "$1"));
    }

    private void store(String day, int from, int to) {
        try (AnswerCache cache = open(day)) {
            cache.store(IntStream.range(from, to).mapToObj(CacheProcess::answer).toList());
        }
    }

    private AnswerCache open(String day) {
        Clock noon = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        return new H2Cache(folder(), noon, AT_ONCE);
    }

    private Upkeep upkeep() {
        return new Upkeep(folder(), AT_ONCE);
    }

    private Path folder() {
        return root.resolve("cache");
    }
}
