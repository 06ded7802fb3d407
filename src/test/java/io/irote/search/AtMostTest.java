package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.irote.model.cache.AnswerCache;
import io.irote.model.limit.Budget;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.optimizer.StopReason;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.CostPlan;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.RunConfig;
import io.irote.server.CarelessServer;
import io.irote.server.Dialect;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A search that runs all its iterations, and whose every answer is of use as late as irote puts up with, takes no more
 * than was planned, and no less than half of it.
 */
final class AtMostTest {
    private static final Settings WIDE = new Settings(4, 2, 2, 1, 2, 9, 1e-3, 25, 1);
    private static final Settings NARROW = new Settings(3, 1, 1, 1, 1, 9, 1e-3, 25, 1);
    private static final Settings LEAST = new Settings(2, 1, 1, 1, 1, 9, 1e-3, 25, 1);
    private static final ServerOptions CHAT = ServerOptions.of(EnumSet.of(Dialect.OPENAI_CHAT));
    private static final ServerOptions SAMPLED = CHAT.withTopLogprobs(0);
    private static final ServerOptions VLLM = ServerOptions.of(Dialect.vllm());
    private static final int TWICE = 2;
    /** Texts are seldom as long as they may be, which counts most where a request gives a token. */
    private static final int LONGER = 3;

    @TempDir
    private Path folder;

    /** Who answers, and who proposes and judges; nobody is the embedded engine. */
    private enum Who {
        ALL,
        EMBEDDED_PROPOSER,
        JUDGE_ALONE,
        SAMPLED_JUDGE
    }

    private static Stream<Arguments> searches() {
        return Stream.of(
                arguments(named("vLLM", VLLM), Who.ALL, WIDE, TWICE),
                arguments(named("vLLM, embedded proposer", VLLM), Who.EMBEDDED_PROPOSER, NARROW, TWICE),
                arguments(named("vLLM, judged in samples elsewhere", VLLM), Who.SAMPLED_JUDGE, NARROW, TWICE),
                arguments(named("vLLM as a judge alone", VLLM), Who.JUDGE_ALONE, NARROW, TWICE),
                arguments(named("llama-server", ServerOptions.of(Dialect.llama())), Who.ALL, LEAST, LONGER),
                arguments(named("rated", CHAT), Who.ALL, NARROW, TWICE),
                arguments(named("sampled", SAMPLED), Who.ALL, NARROW, TWICE));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void aSearchTakesWhatWasPlannedAtMost(ServerOptions options, Who who, Settings settings, int looseness)
            throws IOException {
        try (CarelessServer server = CarelessServer.start(options);
                CarelessServer other = CarelessServer.start(SAMPLED)) {
            ServedRun runs = new ServedRun(cast(who, spec(server), spec(other)), AnswerCache.NONE, folder);
            Job job = runs.job("mft:care", settings);
            ServedRun.Taken taken = runs.taken("run", job, () -> {
                server.beCareless();
                other.beCareless();
            });
            Budget.Spent spent = taken.spent();
            CostPlan plan = taken.plan();

            assertThat(taken.result().stop()).isEqualTo(StopReason.ITERATIONS);
            assertThat(spent.calls()).isEqualTo(server.requests() + other.requests());
            assertThat(spent.calls()).isBetween(plan.calls() / looseness, plan.calls());
            assertThat(spent.tokens().prompt())
                    .isLessThanOrEqualTo(plan.tokens().prompt());
            assertThat(spent.tokens().completion())
                    .isLessThanOrEqualTo(plan.tokens().completion());
        }
    }

    private static Cast cast(Who who, ModelSpec model, ModelSpec other) {
        return switch (who) {
            case ALL -> RunConfig.cast(model);
            case EMBEDDED_PROPOSER -> RunConfig.cast(model, ModelSpec.EMBEDDED, model);
            case JUDGE_ALONE -> RunConfig.cast(ModelSpec.EMBEDDED, ModelSpec.EMBEDDED, model);
            case SAMPLED_JUDGE -> RunConfig.cast(model, model, other);
        };
    }

    private static ModelSpec spec(CarelessServer server) {
        return ModelSpec.parse("openai:exact@" + server.v1());
    }
}
