package io.irote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.H2Cache;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.call.WaitListener;
import io.irote.model.layer.Call;
import io.irote.model.layer.InFlight;
import io.irote.model.layer.Layers;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Price;
import io.irote.model.limit.Slots;
import io.irote.model.spec.ModelSpec;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the layers add to a call, with a model that answers at once: time, processor time, bytes on disk. */
class LayersBench {
    private static final int CALLS = 10_000;
    private static final String TEXT = "When I have a free afternoon, I like to try something new. ".repeat(30);

    @TempDir
    private Path folder;

    @Test
    void layersCostLittleBesideACall() throws Exception {
        ChoiceDistribution answer = new ChoiceDistribution(List.of(0.1, 0.2, 0.3, 0.25, 0.15), Provenance.EXACT, 400);
        Caller<ChoiceRequest, ChoiceDistribution> model = new Caller<>() {
            @Override
            public String method() {
                return "bench";
            }

            @Override
            public Reply<ChoiceDistribution> call(List<ChoiceRequest> requests) {
                return new Reply<>(List.of(answer), new Tokens(400, 1));
            }
        };
        Path journalFile = folder.resolve("journal.jsonl");
        try (AnswerCache cache = new H2Cache(folder, Clock.systemUTC(), time -> Thread.sleep(time.toMillis()));
                Journal journal = new Journal(journalFile);
                Slots slots = new Slots(16, () -> false)) {
            ChoiceModel choices = new Layers(
                            cache,
                            slots,
                            new InFlight(),
                            Budget.unlimited(),
                            journal,
                            new Pause(time -> Thread.sleep(time.toMillis()), () -> false, WaitListener.NONE),
                            System::nanoTime,
                            7)
                    .choices(
                            new Layers.Asked(
                                    "model", ModelSpec.parse("openai:m"), Optional.empty(), Optional.of(Price.NONE)),
                            model);
            measure("warm up", choices, -1_000, 0);
            measure("asked", choices, 0, CALLS);
            measure("from cache", choices, 0, CALLS);
            measureJournal(journalFile.resolveSibling("alone.jsonl"));
            assertThat(journal.usage()).singleElement().satisfies(usage -> assertThat(usage.cached())
                    .isEqualTo(CALLS));
        }
        System.out.printf(
                Locale.ROOT,
                "journal %,d bytes, cache %,d bytes%n",
                Files.size(journalFile),
                Files.size(folder.resolve("answers.mv.db")));
    }

    private static void measure(String what, ChoiceModel choices, int from, int to) {
        List<ChoiceRequest> requests = IntStream.range(from, to)
                .mapToObj(i -> new ChoiceRequest(Prompt.of(TEXT, "Question " + i), List.of("1", "2", "3", "4", "5")))
                .toList();
        long begin = System.nanoTime();
        Duration before = cpu();
        choices.choose(requests);
        System.out.printf(
                Locale.ROOT,
                "%-10s %,6d requests: %.3f ms and %.3f ms of processor time each%n",
                what,
                requests.size(),
                (System.nanoTime() - begin) / 1e6 / requests.size(),
                cpu().minus(before).toNanos() / 1e6 / requests.size());
    }

    /** The journal's share of what an asked request takes. */
    private static void measureJournal(Path file) {
        List<Call> calls = IntStream.range(0, CALLS)
                .mapToObj(i -> new Call(
                        "model",
                        "choose",
                        "openai:m",
                        "bench",
                        "ab12",
                        1,
                        400,
                        1,
                        0.1,
                        OptionalDouble.of(0),
                        false,
                        OptionalLong.of(1)))
                .toList();
        try (Journal journal = new Journal(file)) {
            Duration before = cpu();
            calls.forEach(call -> journal.record(List.of(call)));
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %,6d lines: %.3f ms of processor time each%n",
                    "journal",
                    CALLS,
                    cpu().minus(before).toNanos() / 1e6 / CALLS);
        }
    }

    private static Duration cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Duration.ofNanos(system.getProcessCpuTime())
                : Duration.ZERO;
    }
}
