package io.irote.cli.cache;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.H2Cache;
import io.irote.model.cache.StoredAnswer;
import io.irote.model.call.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The working day of these command lines is 2026-03-04. */
final class CacheCommandTest {
    @TempDir
    private Path folder;

    @Test
    void statsOfNoCacheSaysThatItIsEmptyAndMakesNone() {
        assertThat(irote("cache", "stats"))
                .succeeded()
                .printed("The cache holds 0 answers, 0.0 MB on disk.")
                .saidNothing();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void statsTellsAnswersAndTokensByModelAndPort() {
        store("2026-03-01", 0, 1_200);
        assertThat(irote("cache", "stats"))
                .succeeded()
                .printedLine("model +port +answers +prompt tokens +completion tokens")
                .printedLine("openai:m +choose +1,200 +12,000 +1,200")
                .printed("The cache holds 1,200 answers, ");
        assertThat(irote("cache", "stats", "--format", "md")).printed("| openai:m | choose | 1,200 | 12,000 | 1,200 |");
        assertThat(irote("cache", "stats", "--format", "json"))
                .printed("\"schema\" : 1", "\"model\" : \"openai:m\"", "\"answers\" : 1200", "\"bytes\" : ");
    }

    @Test
    void pruneRemovesWhatWasNotUsedForSoManyDays() {
        store("2026-01-31", 0, 3);
        store("2026-02-02", 3, 8);
        assertThat(irote("cache", "prune", "--older-than", "30d"))
                .succeeded()
                .printed("Removed 3 answers. The cache holds 5 answers, ");
    }

    @Test
    void pruneRemovesWhatDoesNotFit() {
        store("2026-03-01", 0, 1_000);
        assertThat(irote("cache", "prune", "--max-size", "50KB")).succeeded().printedLine("Removed \\d+ answers.*");
        assertThat(irote("cache", "prune", "--max-size", "50KB", "--older-than", "2d", "--format", "json"))
                .succeeded()
                .printed("\"removed\" : ", "\"left\" : {");
        assertThat(irote("cache", "stats")).printed("The cache holds 0 answers");
    }

    @Test
    void pruneWithoutAnOptionSaysWhatItTakes() {
        assertThat(irote("cache", "prune")).exitedWith(ExitCode.USAGE).saidOneLine("--older-than or --max-size");
    }

    @ParameterizedTest
    @CsvSource({
        "--older-than, 30, '30' is not a number of days; write e.g. 30d",
        "--older-than, -3d, '-3d' is not a number of days",
        "--max-size, 500, '500' is not a size; write e.g.",
        "--max-size, 5TB, '5TB' is not a size"
    })
    void aWrongValueIsNamedWithWhatIsRight(String option, String value, String message) {
        assertThat(irote("cache", "prune", option + "=" + value))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine(option, message);
    }

    @Test
    void clearRemovesEverythingAndSaysHowMuch() {
        store("2026-03-01", 0, 1);
        assertThat(irote("cache", "clear"))
                .succeeded()
                .printed("Removed 1 answer. The cache holds 0 answers, ")
                .saidNothing();
    }

    @Test
    void aDamagedCacheIsOneLineThatNamesTheRemedyWhichHelps() throws IOException {
        store("2026-03-01", 0, 1);
        Files.writeString(folder.resolve("irote/answers/answers.mv.db"), "no database\n".repeat(2_000));
        assertThat(irote("cache", "stats"))
                .exitedWith(ExitCode.FAILED)
                .saidOneLine("is damaged; empty the cache with 'irote cache clear'");
        assertThat(irote("cache", "clear")).succeeded().printed("Removed a damaged cache.");
        assertThat(irote("cache", "stats")).succeeded();
    }

    @Test
    void withoutAHomeThereIsNoCache() {
        assertThat(Irote.in(folder).run("cache", "stats"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("set HOME or XDG_CACHE_HOME");
    }

    private CommandResult irote(String... args) {
        return Irote.in(folder).with("XDG_CACHE_HOME", folder.toString()).run(args);
    }

    private void store(String day, int from, int to) {
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
        List<StoredAnswer> answers = IntStream.range(from, to)
                .mapToObj(i -> new StoredAnswer(
                        String.format("%064x", i), "choose", "openai:m", "{\"n\":" + i + "}", new Tokens(10, 1)))
                .toList();
        try (AnswerCache cache = new H2Cache(CacheFolder.of(folder.resolve("irote")), clock, time -> {})) {
            cache.store(answers);
        }
    }
}
