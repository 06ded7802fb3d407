package io.irote.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodModelContract;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.call.Caller;
import io.irote.model.spec.Capabilities.Method;
import io.irote.server.ExactLikelihood;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every way of scoring texts over HTTP gives what the served model itself says. */
final class ServedLikelihoodTest {
    private static ExactServer server;

    @BeforeAll
    static void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<LikelihoodRequest> requests() {
        Prompt context = Prompt.of("1. I make lists, e.g.: I wrote one today", "What do you know about yourself?");
        return List.of(
                new LikelihoodRequest(context, "1. I plan my week on Sunday, e.g.: I wrote a list\n"),
                new LikelihoodRequest(context, "Zürich 音楽 🎵\n"),
                new LikelihoodRequest(context, ""),
                new LikelihoodRequest(context.with(Role.ASSISTANT, "1. I am\n"), "2. I was\n"),
                new LikelihoodRequest(Prompt.of("", "你好"), "I like tea."));
    }

    private abstract static class Way extends LikelihoodModelContract {
        private final Caller<LikelihoodRequest, LogLikelihood> caller;

        Way(Method method, boolean arrays) {
            caller = new ProbabilityMethods(Served.by(server), "exact")
                    .likelihood(method, arrays)
                    .orElseThrow();
        }

        @Override
        protected LikelihoodModel model() {
            return requests -> Batched.ask(caller, requests);
        }

        /** What the model itself says. */
        LikelihoodModel truth() {
            return new ExactLikelihood(server.model());
        }

        @Test
        void itIsWhatTheModelSays() {
            List<LogLikelihood> truth = truth().logLikelihood(requests());
            List<LogLikelihood> scores = model().logLikelihood(requests());
            for (int i = 0; i < truth.size(); i++) {
                assertThat(scores.get(i).nats()).isCloseTo(truth.get(i).nats(), within(1e-9));
                assertThat(scores.get(i).tokens()).isEqualTo(truth.get(i).tokens());
            }
        }
    }

    @Nested
    final class Template extends Way {
        Template() {
            super(Method.TEMPLATE, true);
        }
    }

    @Nested
    final class Vllm extends Way {
        Vllm() {
            super(Method.VLLM, true);
        }
    }

    @Nested
    final class Sglang extends Way {
        Sglang() {
            super(Method.SGLANG, true);
        }
    }

    @Nested
    final class Llama extends Way {
        Llama() {
            super(Method.LLAMA, false);
        }

        @Override
        protected int sentences() {
            return 3;
        }
    }

    private abstract static class Echoing extends Way {
        Echoing(boolean arrays) {
            super(Method.ECHO, arrays);
        }

        @Override
        LikelihoodModel truth() {
            return new PlainLikelihood(server.model());
        }
    }

    @Nested
    final class Echo extends Echoing {
        Echo() {
            super(false);
        }
    }

    @Nested
    final class EchoOfArrays extends Echoing {
        EchoOfArrays() {
            super(true);
        }
    }

    @Test
    void aContextIsTokenisedOnce() {
        Caller<LikelihoodRequest, LogLikelihood> vllm = new ProbabilityMethods(Served.by(server), "exact")
                .likelihood(Method.VLLM, true)
                .orElseThrow();
        Batched.ask(vllm, requests());
        long before = server.traffic().requests();
        Batched.ask(vllm, requests());
        assertThat(server.traffic().requests() - before).isEqualTo(1);
    }
}
