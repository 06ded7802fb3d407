package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.local.graph.SideBySide;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers and choices of a tiny model, beside those of the same network computed in plain loops. */
class LocalAnswersTest {
    private static final Prompt PROMPT = Prompt.of("I like bread", "Do you like the ferry?");
    private static final String WRITTEN = "<|im_start|>system\nI like bread<|im_end|>\n<|im_start|>user\n"
            + "Do you like the ferry?<|im_end|>\n<|im_start|>assistant\n";

    private static TinyModel tiny;
    private static LocalModel model;

    @BeforeAll
    static void open(@TempDir Path folder) {
        tiny = TinyModel.chat(folder);
        model = tiny.open();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static double beginsWith(String text) {
        return Math.exp(Arrays.stream(TinyOracle.nats(tiny.net(), tiny.ids(WRITTEN), tiny.ids(text)))
                .sum());
    }

    private static List<Double> choose(String... options) {
        ChoiceDistribution answer = model.choose(List.of(new ChoiceRequest(PROMPT, List.of(options))))
                .get(0);
        assertThat(answer.provenance()).isEqualTo(Provenance.EXACT);
        return answer.probabilities();
    }

    @Test
    void anOptionHasTheMassOfItsVariantsHoweverManyTokensTheyHave() {
        List<Double> answer = choose("4", "the garden", "no");
        assertThat(tiny.ids("the garden")).hasSizeGreaterThan(1);
        assertThat(answer.get(0)).isCloseTo(beginsWith("4") + beginsWith(" 4"), within(1e-6));
        assertThat(answer.get(1)).isCloseTo(beginsWith("the garden") + beginsWith(" the garden"), within(1e-6));
        assertThat(answer.get(2)).isCloseTo(beginsWith("no") + beginsWith(" no"), within(1e-6));
    }

    @Test
    void anOptionThatBeginsLikeAnotherIsNotCountedTwice() {
        List<Double> answer = choose("1", "10", "100");
        assertThat(answer.get(0))
                .isCloseTo(beginsWith("1") + beginsWith(" 1") - beginsWith("10") - beginsWith(" 10"), within(1e-6));
        assertThat(answer.get(2)).isCloseTo(beginsWith("100") + beginsWith(" 100"), within(1e-9));
    }

    private static Generation answer(double temperature, int most, long repeat) {
        return model.generate(List.of(new GenerationRequest(PROMPT, temperature, most, repeat)))
                .get(0);
    }

    @Test
    void aGreedyAnswerHasTheLikeliestTokens() {
        TinyOracle oracle = new TinyOracle(tiny.net());
        int[] prompt = tiny.ids(WRITTEN);
        Arrays.stream(prompt).forEach(oracle::read);
        int tokens = 0;
        while (oracle.likeliest() != tiny.tokenizer().id("<|im_end|>")) {
            oracle.read(oracle.likeliest());
            tokens++;
        }
        Generation answer = answer(0, 50, 0);
        assertThat(answer.finish()).isEqualTo(FinishReason.STOP);
        assertThat(answer.tokens()).isEqualTo(prompt.length + tokens);
        assertThat(answer.text()).isEqualTo(" I like the old garden and make bread.");
    }

    @Test
    void samplesFollowTheirNumberAndNotTheirMates() {
        List<GenerationRequest> samples = IntStream.range(0, 6)
                .mapToObj(repeat -> new GenerationRequest(PROMPT, 1, 12, repeat))
                .toList();
        List<Generation> together = model.generate(samples);
        for (int repeat = 0; repeat < 6; repeat++) {
            assertThat(together.get(repeat)).isEqualTo(answer(1, 12, repeat));
        }
        Set<String> texts = new HashSet<>();
        together.forEach(answer -> texts.add(answer.text()));
        assertThat(texts).hasSizeGreaterThan(2);
    }

    @Test
    void samplesAreWrittenSideBySideWhereTextsCannotBeReadSo(@TempDir Path folder) {
        List<GenerationRequest> samples = IntStream.range(0, 5)
                .mapToObj(repeat -> new GenerationRequest(PROMPT, 1, 20, repeat))
                .toList();
        try (LocalModel fused = TinyModel.fused(folder).open()) {
            assertThat(fused.facts().sideBySide()).isEqualTo(new SideBySide(false, true));
            List<Generation> together = fused.generate(samples);
            for (int i = 0; i < samples.size(); i++) {
                assertThat(together.get(i))
                        .isEqualTo(fused.generate(List.of(samples.get(i))).get(0));
            }
        }
    }

    @Test
    void anAnswerThatGoesInCirclesIsCut(@TempDir Path folder) {
        TinyNet noise = TinyNet.noise(2, 4, 2, 8, tiny.tokenizer().size());
        TinyModel looping = TinyModel.of(folder, noise, Export.USUAL, 4096, Optional.empty());
        looping.write("generation_config.json", Map.of("eos_token_id", List.of()));
        try (LocalModel base = looping.open()) {
            Generation answer = base.generate(List.of(new GenerationRequest(PROMPT, 0, 2000, 0)))
                    .get(0);
            assertThat(answer.finish()).isEqualTo(FinishReason.LENGTH);
            assertThat(answer.tokens()).isLessThan(1000);
        }
    }

    @Test
    void anAnswerEndsWhereTheContextDoes(@TempDir Path folder) {
        TinyModel small = TinyModel.of(folder, Export.USUAL, 0, 64, Optional.empty());
        try (LocalModel base = small.open()) {
            Generation answer = base.generate(List.of(new GenerationRequest(PROMPT, 1, 500, 3)))
                    .get(0);
            assertThat(answer.finish()).isEqualTo(FinishReason.LENGTH);
            assertThat(answer.tokens()).isEqualTo(64);
            Prompt full = Prompt.of("", "a".repeat(70));
            assertThatThrownBy(() -> base.generate(List.of(new GenerationRequest(full, 0, 5, 0))))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("do not fit in the 64 tokens");
        }
    }
}
