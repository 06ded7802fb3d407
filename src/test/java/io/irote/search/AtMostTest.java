package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.irote.model.cache.AnswerCache;
import io.irote.model.limit.Budget;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StopReason;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A search that runs all its iterations takes no more than was planned, and not much less. */
final class AtMostTest {
    private static final Settings WIDE = new Settings(4, 2, 2, 1, 2, 9, 1e-3, 25, 1);
    private static final Settings NARROW = new Settings(3, 1, 1, 1, 1, 9, 1e-3, 25, 1);
    /** Texts are seldom as long as they may be, which counts most where a request gives a token. */
    private static final int LONGER = 6;

    @TempDir
    private Path folder;

    private static Stream<Arguments> servers() {
        ServerOptions chat = ServerOptions.of(EnumSet.of(Dialect.OPENAI_CHAT));
        return Stream.of(
                arguments(named("vLLM", ServerOptions.of(Dialect.vllm())), WIDE),
                arguments(named("llama-server", ServerOptions.of(Dialect.llama())), NARROW),
                arguments(named("rated", chat), NARROW),
                arguments(named("sampled", chat.withTopLogprobs(0)), NARROW));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aSearchTakesWhatWasPlannedAtMost(ServerOptions options, Settings settings) {
        try (ExactServer server = ExactServer.start(options)) {
            ServedRun runs =
                    new ServedRun(RunConfig.cast(ModelSpec.parse("openai:exact@" + server.v1())), AnswerCache.NONE, folder);
            Job job = runs.job("mft:care", settings);
            ServedRun.Taken taken = runs.taken("run", job);
            Budget.Spent spent = taken.spent();
            CostPlan plan = taken.plan();

            assertThat(taken.result().stop()).isEqualTo(StopReason.ITERATIONS);
            assertThat(spent.calls()).isEqualTo(server.traffic().requests());
            int looseness = options.dialects().contains(Dialect.LLAMA) ? LONGER : 2;
            assertThat(spent.calls()).isBetween((plan.calls() - secondTries(plan)) / looseness, plan.calls());
            assertThat(spent.tokens().prompt())
                    .isLessThanOrEqualTo(plan.tokens().prompt());
            assertThat(spent.tokens().completion())
                    .isLessThanOrEqualTo(plan.tokens().completion());
        }
    }

    /** What is asked only where an answer cannot be used. */
    private static long secondTries(CostPlan plan) {
        return plan.lines().stream()
                .filter(line ->
                        line.phase().startsWith("second tries") || line.phase().startsWith("repairs"))
                .mapToLong(CostPlan.Line::calls)
                .sum();
    }
}
