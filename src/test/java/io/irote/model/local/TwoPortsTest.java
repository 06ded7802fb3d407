package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.call.Caller;
import io.irote.model.openai.OpenAiCallers;
import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.Capabilities.Pace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One model gives the same item in this process and behind a server, whose space before a digit is a token of its own.
 */
final class TwoPortsTest {
    private static final Prompt PROMPT = Prompt.of("I like bread", "Do you like the ferry?");

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

    private static Stream<List<String>> options() {
        return Stream.of(
                List.of("1", "2", "3", "4", "5"),
                List.of("0", "1", "2", "10", "11"),
                List.of("-1", "0", "1"),
                List.of("the", "the garden", "no"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void anItemIsTheSameByBoth(List<String> options) {
        ChoiceRequest item = new ChoiceRequest(PROMPT, options);
        ChoiceDistribution here = model.choose(List.of(item)).get(0);
        ChoiceDistribution there = served(item);
        assertThat(there.provenance()).isEqualTo(Provenance.EXACT);
        for (int i = 0; i < options.size(); i++) {
            assertThat(there.probabilities().get(i))
                    .as(options.get(i))
                    .isCloseTo(here.probabilities().get(i), within(1e-6));
            assertThat(there.renormalised().get(i))
                    .isCloseTo(here.renormalised().get(i), within(1e-4));
        }
    }

    private static ChoiceDistribution served(ChoiceRequest item) {
        Ability ability = new Ability(Method.COMPLETIONS, Provenance.EXACT, true, List.of());
        Ability texts = new Ability(Method.VLLM, Provenance.EXACT, true, List.of());
        Capabilities capabilities = new Capabilities(ability, ability, ability, ability, texts, new Pace(0, 1));
        Caller<ChoiceRequest, ChoiceDistribution> caller = OpenAiCallers.of(new TinyServer(tiny), "tiny", capabilities)
                .choices()
                .orElseThrow();
        return caller.call(List.of(item)).answers().get(0);
    }
}
