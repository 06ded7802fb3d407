package io.irote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.call.Tokens;
import io.irote.model.layer.Call;
import io.irote.model.limit.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final double CENTS = 0.25;
    private static final OptionalLong SENT = OptionalLong.of(4);

    @TempDir
    private Path folder;

    @Test
    void aCallIsALineThatSaysWhatWasAskedAndWhatItCost() throws IOException {
        record(new Call(
                "judge", "choose", "openai:m", "chat", "ab12", 3, 40, 7, 12.5, OptionalDouble.of(0.5), false, SENT));
        assertThat(Files.readAllLines(file()))
                .containsExactly("{\"role\":\"judge\",\"port\":\"choose\",\"model\":\"openai:m\",\"method\":\"chat\","
                        + "\"prompt\":\"ab12\",\"requests\":3,\"promptTokens\":40,\"completionTokens\":7,"
                        + "\"millis\":12.5,\"cost\":0.5,\"cached\":false,\"sent\":4}");
    }

    @Test
    void totalsAreKeptByRoleAndPortAndCacheHitsAreCountedApart() {
        try (Journal journal = new Journal(file())) {
            journal.record(List.of(call("model", false, 10, 2), call("model", true, 0, 0), call("judge", false, 5, 1)));
            journal.record(List.of(call("model", false, 20, 3)));
            assertThat(journal.usage()).containsExactly(usage("judge", 1, 0, 5, 1), usage("model", 2, 1, 30, 5));
        }
    }

    @Test
    void aCallOfUnknownPriceLeavesTheCostUnknown() {
        Call unknown =
                new Call("model", "choose", "openai:m", "chat", "00", 1, 1, 1, 1, OptionalDouble.empty(), false, SENT);
        record(call("model", false, 10, 2), unknown, call("judge", false, 5, 1));
        assertThat(Journal.usage(file()))
                .extracting(Usage::cost)
                .containsExactly(OptionalDouble.of(CENTS), OptionalDouble.empty());
    }

    @Test
    void whatWasSpentIsEveryRequestAnsweredOrNot() {
        Call failed = new Call(
                "model",
                "choose",
                "openai:m",
                "chat",
                "00",
                0,
                0,
                0,
                1,
                OptionalDouble.of(0),
                false,
                OptionalLong.of(2));
        record(call("model", false, 10, 2), call("model", true, 0, 0), failed);
        assertThat(Journal.spent(file())).isEqualTo(new Budget.Spent(6, new Tokens(10, 2), CENTS));
        assertThat(Journal.usage(file())).extracting(Usage::calls).containsExactly(1L);
    }

    @Test
    void aLineOfAnEarlierVersionIsOneRequest() throws IOException {
        Files.writeString(
                file(),
                "{\"role\":\"judge\",\"port\":\"choose\",\"model\":\"openai:m\",\"method\":\"chat\","
                        + "\"prompt\":\"ab12\",\"requests\":3,\"promptTokens\":40,\"completionTokens\":7,"
                        + "\"millis\":12.5,\"cost\":0.5,\"cached\":false}\n");
        assertThat(Journal.spent(file())).isEqualTo(new Budget.Spent(1, new Tokens(40, 7), 0.5));
        assertThat(Journal.spent(file().resolveSibling("none"))).isEqualTo(Budget.Spent.NOTHING);
    }

    @Test
    void aResumedRunGoesOnWithTheTotalsOfItsFile() {
        record(call("model", false, 10, 2), call("model", true, 0, 0));
        try (Journal journal = new Journal(file())) {
            journal.record(List.of(call("model", false, 1, 1)));
            assertThat(journal.usage())
                    .containsExactly(usage("model", 2, 1, 11, 3))
                    .isEqualTo(Journal.usage(file()));
        }
    }

    @Test
    void linesOfAnOlderFormAreLeftOut() throws IOException {
        Files.writeString(
                file(), "{\"port\":\"choose\",\"model\":\"m\",\"prompt\":\"00\",\"tokens\":1,\"millis\":1.0}\n");
        record(call("model", false, 10, 2));
        assertThat(Journal.usage(file())).containsExactly(usage("model", 1, 0, 10, 2));
    }

    @Test
    void linesOfManyThreadsAreWhole() {
        try (Journal journal = new Journal(file())) {
            IntStream.range(0, 2_000).parallel().forEach(i -> journal.record(List.of(call("model", false, 1, 1))));
        }
        assertThat(Journal.usage(file())).containsExactly(usage("model", 2_000, 0, 2_000, 2_000));
    }

    private void record(Call... calls) {
        try (Journal journal = new Journal(file())) {
            journal.record(List.of(calls));
        }
    }

    private static Call call(String role, boolean cached, long prompt, long completion) {
        return new Call(
                role,
                "choose",
                "openai:m",
                "chat",
                "00",
                1,
                prompt,
                completion,
                cached ? 0 : 1,
                OptionalDouble.of(cached ? 0 : CENTS),
                cached,
                OptionalLong.of(cached ? 0 : 4));
    }

    /** What paid calls and cache hits add up to. */
    private static Usage usage(String role, long calls, long cached, long prompt, long completion) {
        return new Usage(
                role,
                "choose",
                calls,
                cached,
                prompt,
                completion,
                calls,
                OptionalDouble.of(calls * CENTS),
                OptionalLong.of(4L * calls));
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }
}
