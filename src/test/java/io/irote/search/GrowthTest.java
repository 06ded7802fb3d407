package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.irote.model.cache.AnswerCache;
import io.irote.model.layer.Call;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.runtime.Journal;
import io.irote.runtime.Usage;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run takes grows with its iterations and no faster; its memory does not grow with its calls. */
final class GrowthTest {
    private static final int PATIENCE = 100;
    private static final int BATCHES = 1000;
    private static final int BATCH = 200;

    @TempDir
    private Path folder;

    @Test
    void everyIterationTakesAboutAsManyCallsAsTheOthers() {
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            Cast cast = RunConfig.cast(ModelSpec.parse("openai:exact@" + server.v1()));
            ServedRun runs = new ServedRun(cast, AnswerCache.NONE, folder);
            double two = calls(runs, 2);
            double four = calls(runs, 4);
            double eight = calls(runs, 8);
            assertThat((eight - four) / 4).isCloseTo((four - two) / 2, withinPercentage(15));
        }
    }

    private static long calls(ServedRun runs, int iterations) {
        Settings settings = new Settings(4, 1, 1, 1, iterations, PATIENCE, 1e-3, 50, 1);
        RunResult result = runs.run("run-" + iterations, runs.job("mft:care:low", settings));
        assertThat(result.last().number()).isEqualTo(iterations);
        return result.usage().stream().mapToLong(Usage::calls).sum();
    }

    @Test
    void aJournalKeepsTotalsOnly() {
        Path file = folder.resolve("journal.jsonl");
        List<WeakReference<Call>> recorded = new ArrayList<>();
        try (Journal journal = new Journal(file)) {
            for (int i = 0; i < BATCHES; i++) {
                List<Call> calls = calls(i);
                recorded.add(new WeakReference<>(calls.get(0)));
                journal.record(calls);
            }
            System.gc();
            assertThat(recorded).allMatch(call -> call.refersTo(null));
            assertThat(journal.usage())
                    .containsExactly(new Usage(
                            "model",
                            "choose",
                            BATCHES * BATCH,
                            0,
                            2L * BATCHES * BATCH,
                            0,
                            BATCHES * BATCH,
                            OptionalDouble.of(0),
                            OptionalLong.of(BATCHES * BATCH)));
        }
        assertThat(Journal.usage(file)).hasSize(1);
    }

    private static List<Call> calls(int batch) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> new Call(
                        "model",
                        "choose",
                        "openai:m",
                        "chat",
                        batch + "." + i,
                        1,
                        2,
                        0,
                        1,
                        OptionalDouble.of(0),
                        false,
                        OptionalLong.of(1)))
                .toList();
    }
}
