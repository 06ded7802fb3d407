package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.irote.judge.Judge;
import io.irote.judge.ModelJudge;
import io.irote.model.ChoiceModel;
import io.irote.model.LikelihoodModel;
import io.irote.model.Ports;
import io.irote.model.Provenance;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.H2Cache;
import io.irote.model.openai.PlainLikelihood;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.Settings;
import io.irote.optimizer.race.Verdict;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.RunConfig;
import io.irote.server.Dialect;
import io.irote.server.ExactChoices;
import io.irote.server.ExactLikelihood;
import io.irote.server.ExactModel;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A whole run over HTTP, by every protocol, gives what the same run gives whose probabilities come from the served
 * model itself. Its texts are those of the first run, from the cache: if the two chose differently anywhere, the second
 * one would ask for others.
 */
final class ExactRunTest {
    private static final DoubleComparator CLOSE = new DoubleComparator(1e-9);
    private static final Comparator<OptionalDouble> CLOSE_OR_EMPTY = (one, other) -> one.isEmpty() || other.isEmpty()
            ? Boolean.compare(one.isPresent(), other.isPresent())
            : CLOSE.compare(one.getAsDouble(), other.getAsDouble());
    private static final Settings WHOLE = new Settings(6, 3, 2, 1, 2, 2, 1e-3, 50, 1);
    /** llama-server is asked for a token at a time. */
    static final Settings SMALL = new Settings(3, 1, 1, 1, 1, 2, 1e-3, 20, 1);

    @TempDir
    private Path folder;

    private AnswerCache cache;

    @BeforeEach
    void open() {
        cache = new H2Cache(folder.resolve("cache"), Clock.systemUTC(), time -> {});
    }

    @AfterEach
    void close() {
        cache.close();
    }

    static Stream<Arguments> protocols() {
        Function<ExactModel, LikelihoodModel> chat = ExactLikelihood::new;
        Function<ExactModel, LikelihoodModel> plain = PlainLikelihood::new;
        return Stream.of(
                arguments(named("vLLM", Dialect.vllm()), "big5:openness", WHOLE, named("exact", chat)),
                arguments(named("vLLM", Dialect.vllm()), "mft:care:low", WHOLE, named("exact", chat)),
                arguments(named("SGLang", Dialect.sglang()), "mft:care:low", WHOLE, named("exact", chat)),
                arguments(named("llama-server", Dialect.llama()), "big5:openness", SMALL, named("exact", chat)),
                arguments(named("echo", Dialect.echo()), "mft:care:low", WHOLE, named("plain", plain)));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyFigureOfEveryCandidateIsTheModelsOwn(
            Set<Dialect> spoken, String trait, Settings settings, Function<ExactModel, LikelihoodModel> truth) {
        RunResult served = compared(spoken, trait, settings, (server, ports) -> truth.apply(server));

        assertThat(served.last().figures().compactnessProvenance()).isEqualTo(Provenance.EXACT);
        assertThat(served.history())
                .flatExtracting(Iteration::verdicts)
                .extracting(Verdict::phase)
                .contains(Verdict.Phase.values());
    }

    @Test
    void whereOnlyChatIsSpokenItemsAreExactAndTextsAreRated() {
        RunResult served = compared(
                EnumSet.of(Dialect.OPENAI_CHAT), "big5:openness", SMALL, (server, ports) -> ports.likelihoods());

        assertThat(served.history())
                .extracting(iteration -> iteration.figures().compactnessProvenance())
                .containsOnly(Provenance.RATED);
    }

    private RunResult compared(
            Set<Dialect> spoken,
            String trait,
            Settings settings,
            BiFunction<ExactModel, Ports, LikelihoodModel> likelihoods) {
        try (ExactServer server = ExactServer.start(ServerOptions.of(spoken))) {
            Cast cast = RunConfig.cast(ModelSpec.parse("openai:exact@" + server.v1()));
            ServedRun runs = new ServedRun(cast, cache, folder);
            Job job = runs.job(trait, settings);
            RunResult served = runs.run("served", job);
            int requests = server.traffic().requests();
            ChoiceModel choices = new ExactChoices(server.model());
            Judge judge = new ModelJudge(choices, "exact");
            RunResult truth = runs.run(
                    "truth",
                    job,
                    ports -> new Ports(ports.texts(), choices, likelihoods.apply(server.model(), ports)),
                    judge);

            assertThat(server.traffic().requests()).isEqualTo(requests);
            assertClose(served.history(), truth.history());
            assertClose(served.heldOut().orElseThrow(), truth.heldOut().orElseThrow());
            return served;
        }
    }

    private static void assertClose(Object served, Object truth) {
        assertThat(served)
                .usingRecursiveComparison()
                .withComparatorForType(CLOSE, Double.class)
                .withComparatorForType(CLOSE_OR_EMPTY, OptionalDouble.class)
                .isEqualTo(truth);
    }
}
