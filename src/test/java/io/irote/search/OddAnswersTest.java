package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.cache.AnswerCache;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.ModelSpec;
import io.irote.reflection.Templates;
import io.irote.runtime.job.RunConfig;
import io.irote.server.Dialect;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An odd answer about the options of one question, in the middle of a search, costs that question a second call or
 * samples.
 */
final class OddAnswersTest {
    private static final List<String> SCALE = List.of("1", "2", "3", "4", "5");

    @TempDir
    Path folder;

    private LyingServer server;

    @BeforeEach
    void start() {
        server = LyingServer.start(ServerOptions.of(EnumSet.of(Dialect.OPENAI_CHAT)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static ChoiceRequest item(String statement) {
        List<Templates.Option> shown = SCALE.stream()
                .map(score -> new Templates.Option(score, "label " + score))
                .toList();
        return new ChoiceRequest(Prompt.of("", new Templates().item(statement, shown)), SCALE);
    }

    private List<ChoiceDistribution> choose(ChoiceRequest... items) {
        ServedRun runs =
                new ServedRun(RunConfig.cast(ModelSpec.parse("openai:exact@" + server.v1())), AnswerCache.NONE, folder);
        return runs.asked(
                runs.job("big5:openness", ExactRunTest.SMALL), Capabilities.COMPATIBLE, ports -> ports.choices()
                        .choose(List.of(items)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NAN_LOGPROBS", "NULL_LOGPROBS", "MISSING_LOGPROBS", "ZERO_LOGPROBS", "POSITIVE_LOGPROBS"})
    void anOddAnswerIsAskedForOnceMore(Lie lie) {
        server.tell(lie, 1, "/chat/completions");
        assertThat(choose(item("I make friends easily.")))
                .extracting(ChoiceDistribution::provenance)
                .containsExactly(Provenance.EXACT);
        assertThat(server.received()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"NAN_LOGPROBS", "NULL_LOGPROBS", "MISSING_LOGPROBS", "ZERO_LOGPROBS", "POSITIVE_LOGPROBS"})
    void aQuestionWithTwoOddAnswersIsSampledAndSaysSo(Lie lie) {
        server.tell(lie, 2, "/chat/completions");
        ChoiceDistribution answer = choose(item("I make friends easily.")).get(0);
        assertThat(answer.provenance()).isEqualTo(Provenance.SAMPLED);
        assertThat(answer.probabilities()).hasSize(5).allMatch(p -> p > 0);
        assertThat(answer.coverage()).isEqualTo(1);
    }

    @Test
    void aServerThatTellsNothingAnyMoreIsSampled() {
        server.tellAlways(Lie.NULL_LOGPROBS, "/chat/completions");
        assertThat(choose(IntStream.range(0, 9)
                        .mapToObj(i -> item("I like number " + i + "."))
                        .toArray(ChoiceRequest[]::new)))
                .extracting(ChoiceDistribution::provenance)
                .containsOnly(Provenance.SAMPLED);
    }
}
