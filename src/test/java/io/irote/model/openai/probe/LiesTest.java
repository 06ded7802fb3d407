package io.irote.model.openai.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.Batched;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.Served;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No lie of a server becomes a number. */
final class LiesTest {
    private static final Set<Lie> NO_NUMBERS = EnumSet.of(
            Lie.NULL_LOGPROBS,
            Lie.MISSING_LOGPROBS,
            Lie.ZERO_LOGPROBS,
            Lie.POSITIVE_LOGPROBS,
            Lie.NAN_LOGPROBS,
            Lie.INFINITE_LOGPROBS,
            Lie.HALF_JSON,
            Lie.HTML,
            Lie.UNKNOWN_MODEL,
            Lie.SERVER_ERROR);
    private static final Set<Lie> WRONG_ANSWERS =
            EnumSet.of(Lie.EMPTY_CHOICES, Lie.FEWER_ANSWERS, Lie.DOUBLED_BOS, Lie.IGNORED_ECHO);
    private static final List<LikelihoodRequest> REQUESTS = List.of(
            new LikelihoodRequest(Prompt.of("", "Who are you?"), "I am Jo.\n"),
            new LikelihoodRequest(Prompt.of("1. I am old\n", "Who are you?"), "I was a sailor, e.g.: I saw the sea\n"));

    private static LyingServer server;

    @BeforeAll
    static void start() {
        server = LyingServer.start(ServerOptions.all());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void beHonest() {
        server.beHonest();
    }

    private static ProbabilityMethods ways() {
        return new ProbabilityMethods(Served.at(server.v1()), "exact");
    }

    private static Caller<LikelihoodRequest, LogLikelihood> likelihood(Method method) {
        return ways().likelihood(method, method != Method.LLAMA).orElseThrow();
    }

    private static Stream<Arguments> liesAboutTexts() {
        Stream<Arguments> numbers = Stream.of(Method.TEMPLATE, Method.VLLM, Method.SGLANG, Method.LLAMA, Method.ECHO)
                .flatMap(method -> NO_NUMBERS.stream().map(lie -> Arguments.of(method, lie)));
        Stream<Arguments> answers = Stream.of(Method.TEMPLATE, Method.ECHO)
                .flatMap(method -> WRONG_ANSWERS.stream().map(lie -> Arguments.of(method, lie)));
        return Stream.concat(
                Stream.concat(numbers, answers),
                Stream.of(
                        Arguments.of(Method.VLLM, Lie.EMPTY_CHOICES),
                        Arguments.of(Method.VLLM, Lie.FEWER_ANSWERS),
                        Arguments.of(Method.VLLM, Lie.DOUBLED_BOS),
                        Arguments.of(Method.SGLANG, Lie.FEWER_ANSWERS)));
    }

    @ParameterizedTest
    @MethodSource("liesAboutTexts")
    void aLieAboutTextsIsAnError(Method method, Lie lie) {
        for (String path : List.of("completion", "generate")) {
            server.tellAlways(lie, path);
        }
        Caller<LikelihoodRequest, LogLikelihood> caller = likelihood(method);
        assertThatThrownBy(() -> Batched.ask(caller, REQUESTS)).isInstanceOf(ModelException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEMPLATE", "VLLM", "ECHO"})
    void answersInAnotherOrderAreSorted(Method method) {
        List<LogLikelihood> truth = likelihood(method).call(REQUESTS).answers();
        server.tellAlways(Lie.OTHER_ORDER, "/v1/completions");
        assertThat(likelihood(method).call(REQUESTS).answers()).isEqualTo(truth);
    }

    private static Stream<Arguments> liesAboutOptions() {
        return Stream.concat(
                Stream.of(Method.CHAT, Method.TEMPLATE_COMPLETIONS, Method.COMPLETIONS, Method.LLAMA)
                        .flatMap(method -> NO_NUMBERS.stream().map(lie -> Arguments.of(method, lie))),
                Stream.of(Method.TEMPLATE_COMPLETIONS, Method.COMPLETIONS)
                        .map(method -> Arguments.of(method, Lie.SHIFTED_LOGPROBS)));
    }

    @ParameterizedTest
    @MethodSource("liesAboutOptions")
    void aLieAboutOptionsIsAnError(Method method, Lie lie) {
        server.tellAlways(lie, "completion");
        Ability ability = new Ability(method, Provenance.EXACT, true, List.of());
        assertThatThrownBy(() -> Batched.ask(ways().choices(ability).orElseThrow(), List.of(Probed.ITEM)))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void theProbePassesOverAProtocolThatLies() {
        server.tellAlways(Lie.SHIFTED_LOGPROBS, "/v1/completions");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        JsonServer served = Served.at(server.v1());
        Capabilities found = new OpenAiProbe(served, served, served, "exact", () -> 0, threads)
                .find(Probed.QUESTIONS)
                .capabilities();
        threads.shutdown();
        assertThat(found.likelihood().method()).isEqualTo(Method.SGLANG);
        assertThat(found.likelihood().reasons()).hasSize(2).allMatch(reason -> reason.contains("differ"));
    }
}
