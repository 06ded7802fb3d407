package io.irote.model.openai.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.call.Caller;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.Bent;
import io.irote.model.openai.ProbabilityMethods;
import io.irote.model.openai.Served;
import io.irote.model.spec.Capabilities.Method;
import io.irote.server.ExactLikelihood;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts in the chat's own layout are sent alone; what their echo does not tell is asked for by ids. */
final class TemplateLikelihoodTest {
    private static final LikelihoodRequest PLAIN =
            new LikelihoodRequest(Prompt.of("1. I am old", "Who are you?"), "I was a sailor.\n");
    private static final LikelihoodRequest NOTES =
            new LikelihoodRequest(Prompt.of("1. I sing 🎵 alone", "Who are you?"), "I sing.\n");

    private ExactServer server;

    @BeforeEach
    void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Caller<LikelihoodRequest, LogLikelihood> caller(JsonServer server) {
        return new ProbabilityMethods(server, "exact")
                .likelihood(Method.TEMPLATE, true)
                .orElseThrow();
    }

    private void isExact(List<LogLikelihood> scores, LikelihoodRequest... requests) {
        List<LogLikelihood> truth = new ExactLikelihood(server.model()).logLikelihood(List.of(requests));
        for (int i = 0; i < truth.size(); i++) {
            assertThat(scores.get(i).nats()).isCloseTo(truth.get(i).nats(), within(1e-9));
            assertThat(scores.get(i).tokens()).isEqualTo(truth.get(i).tokens());
        }
    }

    @Test
    void aCallIsOneRequest() {
        Caller<LikelihoodRequest, LogLikelihood> caller = caller(Served.by(server));
        caller.call(List.of(PLAIN));
        long before = server.traffic().requests();
        List<LogLikelihood> scores = caller.call(List.of(NOTES, new LikelihoodRequest(PLAIN.context(), "I am new.\n")))
                .answers();
        isExact(scores, NOTES, new LikelihoodRequest(PLAIN.context(), "I am new.\n"));
        assertThat(server.traffic().requests() - before).isEqualTo(1);
    }

    @Test
    void aTextWhoseTokensAreSpeltInAnotherWayIsScoredByIds() {
        JsonServer spelling = Bent.answer(Served.by(server), "/completions", TemplateLikelihoodTest::spell);
        isExact(caller(spelling).call(List.of(NOTES, PLAIN, NOTES)).answers(), NOTES, PLAIN, NOTES);
        assertThat(server.traffic().requestsByPath()).containsEntry("/v1/completions", 2L);
    }

    /** Names pieces of characters by their bytes. */
    private static void spell(JsonNode answer) {
        for (JsonNode tokens : answer.findValues("tokens")) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).textValue().equals("\uFFFD")) {
                    ((ArrayNode) tokens).set(i, ((ArrayNode) tokens).textNode("<0xF0>"));
                }
            }
        }
    }

    @Test
    void aTokenThatStraddlesTheBoundaryIsScoredByIds() {
        JsonServer joining = Bent.answer(Served.by(server), "/completions", TemplateLikelihoodTest::join);
        isExact(caller(joining).call(List.of(PLAIN)).answers(), PLAIN);
        assertThat(server.traffic().requestsByPath()).containsEntry("/v1/completions", 2L);
    }

    /** Makes one token of the last one of the context and the first one behind it. */
    private static void join(JsonNode answer) {
        for (JsonNode logprobs : answer.findParents("text_offset")) {
            ArrayNode tokens = (ArrayNode) logprobs.get("tokens");
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).textValue().equals("\n")
                        && tokens.get(i + 1).textValue().equals("I")) {
                    tokens.remove(i);
                    tokens.set(i, tokens.textNode("\nI"));
                    ((ArrayNode) logprobs.get("text_offset")).remove(i + 1);
                    ((ArrayNode) logprobs.get("token_logprobs")).remove(i + 1);
                }
            }
        }
    }

    @Test
    void aServerThatPutsItsMarkAllTheSameIsAnError() {
        JsonServer marking = Bent.request(Served.by(server), "/completions", body -> body.remove("add_special_tokens"));
        assertThatThrownBy(() -> caller(marking).call(List.of(PLAIN)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("before a prompt that has its own");
        JsonServer silently = Bent.answer(marking, "/completions", answer -> answer.findParents("tokens")
                .forEach(
                        logprobs -> ((ArrayNode) logprobs.get("tokens")).set(0, ((ObjectNode) logprobs).textNode(""))));
        assertThatThrownBy(() -> caller(silently).call(List.of(PLAIN)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("before a prompt that has its own");
    }
}
