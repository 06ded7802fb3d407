package io.irote.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.Caller;
import io.irote.model.Capabilities.Ability;
import io.irote.model.Capabilities.Method;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceModelContract;
import io.irote.model.ChoiceRequest;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.Role;
import io.irote.model.http.JsonServer;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Option;
import io.irote.server.ExactChoices;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
            caller = new Ways(Served.by(server), "exact").choices(ability).orElseThrow();
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
        Caller<ChoiceRequest, ChoiceDistribution> caller =
                new Ways(Served.by(server), "exact").choices(ability).orElseThrow();
        caller.call(items());
        long before = server.traffic().requests();
        caller.call(items().stream()
                .map(item ->
                        new ChoiceRequest(Prompt.of("1. I am old", item.prompt().text(Role.USER)), item.options()))
                .toList());
        assertThat(server.traffic().requests() - before).isEqualTo(1);
    }

    @Test
    void aShortListOfLikelyAnswersIsBounded() {
        JsonServer brief = Bent.request(Served.by(server), "/chat/completions", body -> body.put("top_logprobs", 3));
        ChoiceDistribution truth =
                new ExactChoices(server.model()).choose(items()).get(0);
        ChoiceDistribution answer = new ChatChoices(new GreedyChat(brief, "exact", false))
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
