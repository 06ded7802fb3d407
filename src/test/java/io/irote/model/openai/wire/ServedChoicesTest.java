package io.irote.model.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceModelContract;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.Role;
import io.irote.model.call.Caller;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.Batched;
import io.irote.model.openai.Bent;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.Served;
import io.irote.model.openai.choice.ChatChoices;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import io.irote.server.ExactChoices;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import io.irote.server.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of getting the probabilities of options over HTTP gives what the served model itself says. */
final class ServedChoicesTest {
    private static ExactServer server;

    @BeforeAll
    static void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<ChoiceRequest> items() {
        List<Option> scale = IntStream.rangeClosed(1, 5)
                .mapToObj(score -> new Option(String.valueOf(score), "label " + score))
                .toList();
        List<String> scores = scale.stream().map(Option::score).toList();
        Templates templates = new Templates();
        return List.of(
                new ChoiceRequest(Prompt.of("", templates.item("I make friends easily.", scale)), scores),
                new ChoiceRequest(
                        Prompt.of(
                                templates.reflection("1. I make friends on every train, e.g.: I met Jo"),
                                templates.item("I make friends easily.", scale)),
                        scores));
    }

    private abstract static class Way extends ChoiceModelContract {
        private final Caller<ChoiceRequest, ChoiceDistribution> caller;

        Way(Method method, boolean arrays) {
            Ability ability = new Ability(method, Provenance.EXACT, arrays, List.of());
            caller = new ProbabilityMethods(Served.by(server), "exact")
                    .choices(ability)
                    .orElseThrow();
        }

        @Override
        protected ChoiceModel model() {
            return requests -> Batched.ask(caller, requests);
        }

        @Test
        void itIsWhatTheModelSays() {
            List<ChoiceDistribution> truth = new ExactChoices(server.model()).choose(items());
            List<ChoiceDistribution> answers = model().choose(items());
            for (int i = 0; i < truth.size(); i++) {
                assertThat(answers.get(i).provenance()).isEqualTo(Provenance.EXACT);
                for (int option = 0; option < 5; option++) {
                    assertThat(answers.get(i).probabilities().get(option))
                            .isCloseTo(truth.get(i).probabilities().get(option), within(1e-9));
                }
            }
        }
    }

    @Nested
    final class Chat extends Way {
        Chat() {
            super(Method.CHAT, false);
        }
    }

    @Nested
    final class TemplateCompletions extends Way {
        TemplateCompletions() {
            super(Method.TEMPLATE_COMPLETIONS, true);
        }
    }

    @Nested
    final class ByTextsInTheTemplate extends Way {
        ByTextsInTheTemplate() {
            super(Method.TEMPLATE, true);
        }
    }

    @Nested
    final class Completions extends Way {
        Completions() {
            super(Method.COMPLETIONS, true);
        }
    }

    @Nested
    final class Llama extends Way {
        Llama() {
            super(Method.LLAMA, false);
        }
    }

    @Nested
    final class ByTextsOfVllm extends Way {
        ByTextsOfVllm() {
            super(Method.VLLM, true);
        }
    }

    @Nested
    final class ByTextsOfSglang extends Way {
        ByTextsOfSglang() {
            super(Method.SGLANG, true);
        }
    }

    @Test
    void aCallOfTextsIsOneRequest() {
        Ability ability = new Ability(Method.TEMPLATE_COMPLETIONS, Provenance.EXACT, true, List.of());
        Caller<ChoiceRequest, ChoiceDistribution> caller = new ProbabilityMethods(Served.by(server), "exact")
                .choices(ability)
                .orElseThrow();
        caller.call(items());
        long before = server.traffic().requests();
        caller.call(items().stream()
                .map(item ->
                        new ChoiceRequest(Prompt.of("1. I am old", item.prompt().text(Role.USER)), item.options()))
                .toList());
        assertThat(server.traffic().requests() - before).isEqualTo(1);
    }

    private static Stream<Arguments> scales() {
        List<String> tenth =
                IntStream.rangeClosed(0, 10).mapToObj(Integer::toString).toList();
        List<String> signed =
                IntStream.rangeClosed(-2, 2).mapToObj(Integer::toString).toList();
        return Stream.of(
                Arguments.of(Vocabulary.WORDS, tenth),
                Arguments.of(Vocabulary.DIGITS, tenth),
                Arguments.of(Vocabulary.DIGITS, signed),
                Arguments.of(Vocabulary.WORDS, List.of("never", "now and then", "always")));
    }

    /** Each way beside that in which texts are scored. */
    private static final Map<Method, Method> WAYS = Map.of(
            Method.CHAT, Method.SGLANG,
            Method.TEMPLATE_COMPLETIONS, Method.TEMPLATE,
            Method.COMPLETIONS, Method.VLLM,
            Method.SGLANG, Method.SGLANG,
            Method.LLAMA, Method.LLAMA);

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scales")
    void whateverOptionsATaskHasTheirProbabilitiesAreExact(Vocabulary vocabulary, List<String> scale) {
        try (ExactServer other = ExactServer.start(ServerOptions.all().withVocabulary(vocabulary))) {
            List<Option> shown = scale.stream()
                    .map(score -> new Option(score, "label " + score))
                    .toList();
            ChoiceRequest item = new ChoiceRequest(
                    Prompt.of("I like tea", new Templates().item("I make friends easily.", shown)), scale);
            ChoiceDistribution truth =
                    new ExactChoices(other.model()).choose(List.of(item)).get(0);
            WAYS.forEach((method, texts) -> {
                ChoiceDistribution answer = Batched.ask(
                                new ProbabilityMethods(Served.by(other), "exact")
                                        .choices(ability(method), ability(texts))
                                        .orElseThrow(),
                                List.of(item))
                        .get(0);
                for (int option = 0; option < scale.size(); option++) {
                    assertThat(answer.probabilities().get(option))
                            .as("%s of %s by %s", scale.get(option), answer, method)
                            .isCloseTo(truth.probabilities().get(option), within(1e-6 + answer.bound()));
                }
                assertThat(answer.bound()).as(method.toString()).isLessThan(0.02);
            });
        }
    }

    private static Ability ability(Method method) {
        return new Ability(method, Provenance.EXACT, method != Method.LLAMA && method != Method.CHAT, List.of());
    }

    @Test
    void aShortListOfLikelyAnswersIsBounded() {
        JsonServer brief = Bent.request(Served.by(server), "/chat/completions", body -> body.put("top_logprobs", 3));
        ChoiceDistribution truth =
                new ExactChoices(server.model()).choose(items()).get(0);
        ChoiceDistribution answer = new ChatChoices(new GreedyChat(brief, "exact"), 20)
                .call(items().subList(0, 1))
                .answers()
                .get(0);
        assertThat(answer.provenance()).isEqualTo(Provenance.BOUNDED);
        double gap = 0;
        for (int option = 0; option < 5; option++) {
            gap += Math.abs(
                    answer.probabilities().get(option) - truth.probabilities().get(option));
        }
        assertThat(gap).isPositive().isLessThanOrEqualTo(answer.bound());
    }
}
