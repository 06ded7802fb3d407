package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.Prompt;
import io.irote.model.call.Tokens;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExactServerTest {
    private static final double EXACT = 1e-9;
    private static final String ASKED = "How accurately does it describe you? \"I sing.\" Answer with the number.";
    private static final String TEXT = "1. I plan my week — 🎵, e.g.: I wrote a list\n";

    private static ExactServer server;

    @BeforeAll
    static void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<Integer> prompt() {
        return server.model().template().ids(Prompt.of("1. I dream a lot", ASKED));
    }

    private static List<Integer> promptAndText() {
        List<Integer> ids = new ArrayList<>(prompt());
        ids.addAll(server.model().tokenizer().encode(TEXT));
        return ids;
    }

    private static String messages() {
        return new JsonMapper()
                .valueToTree(List.of(
                        Map.of("role", "system", "content", "1. I dream a lot"),
                        Map.of("role", "user", "content", ASKED)))
                .toString();
    }

    private static JsonNode post(String path, String body) throws Exception {
        return new Client(server.root()).post(path, body.replace('\'', '"'));
    }

    private static double exact(int id) {
        return Math.log(server.model().read(prompt()).p(id));
    }

    private static int id(String token) {
        return server.model().tokenizer().encode(token).get(0);
    }

    @Test
    void chatWritesWhatTheModelWrites() throws Exception {
        JsonNode reply = post("/v1/chat/completions", "{'messages':%s,'seed':7,'n':3}".formatted(messages()));
        SplittableRandom random = new SplittableRandom(7);
        assertThat(reply.path("choices")).hasSize(3).allSatisfy(choice -> {
            Written written = server.model().write(prompt(), 1, 2048, random.split());
            assertThat(choice.at("/message/content").asText())
                    .isEqualTo(server.model().tokenizer().decode(written.ids()));
            assertThat(choice.path("finish_reason").asText()).isEqualTo("stop");
        });
        assertThat(reply.at("/usage/prompt_tokens").asInt()).isEqualTo(prompt().size());
    }

    @Test
    void chatTellsTheTwentyMostProbableTokens() throws Exception {
        JsonNode reply = post(
                "/v1/chat/completions",
                "{'messages':%s,'max_tokens':1,'temperature':0,'logprobs':true,'top_logprobs':20}"
                        .formatted(messages()));
        JsonNode top = reply.at("/choices/0/logprobs/content/0/top_logprobs");
        assertThat(top).hasSize(20);
        for (JsonNode token : top) {
            int id = id(token.path("token").asText());
            assertThat(token.path("logprob").asDouble()).isCloseTo(exact(id), within(EXACT));
        }
        assertThat(reply.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    }

    @Test
    void chatTellsTheTokensThatVllmIsAskedFor() throws Exception {
        JsonNode reply = post(
                "/v1/chat/completions",
                "{'messages':%s,'max_tokens':1,'temperature':0,'logprobs':true,'logprob_token_ids':[%d,%d]}"
                        .formatted(messages(), id("1"), id(" 1")));
        JsonNode top = reply.at("/choices/0/logprobs/content/0/top_logprobs");
        assertThat(top.get(0).path("logprob").asDouble()).isCloseTo(exact(id("1")), within(EXACT));
        assertThat(top.get(1).path("logprob").asDouble()).isCloseTo(exact(id(" 1")), within(EXACT));
    }

    @Test
    void echoTellsEachTokenOfAPromptAndItsPlace() throws Exception {
        JsonNode reply = post(
                "/v1/completions", "{'prompt':%s,'echo':true,'logprobs':1,'max_tokens':0}".formatted(promptAndText()));
        JsonNode logprobs = reply.at("/choices/0/logprobs");
        List<Double> exact = server.model().logProbs(promptAndText());
        assertThat(logprobs.path("token_logprobs")).hasSize(exact.size());
        assertThat(logprobs.path("token_logprobs").get(0).isNull()).isTrue();
        for (int i = 1; i < exact.size(); i++) {
            assertThat(logprobs.path("token_logprobs").get(i).asDouble()).isCloseTo(exact.get(i), within(EXACT));
        }
        assertThat(logprobs.path("text_offset"))
                .isEqualTo(Ids.json(server.model().tokenizer().textOffsets(promptAndText(), true)));
    }

    @Test
    void aTextGetsTheMarkThatBeginsItAndIdsDoNot() throws Exception {
        JsonNode text = post("/v1/completions", "{'prompt':'I','echo':true,'logprobs':0,'max_tokens':0}");
        JsonNode ids =
                post("/v1/completions", "{'prompt':[%d],'echo':true,'logprobs':0,'max_tokens':0}".formatted(id("I")));
        assertThat(text.at("/choices/0/logprobs/token_logprobs")).hasSize(2);
        assertThat(ids.at("/choices/0/logprobs/token_logprobs")).hasSize(1);
        assertThat(text.at("/choices/0/text")).isEqualTo(ids.at("/choices/0/text"));
    }

    @Test
    void vllmTellsPromptLogprobsByIdOfSeveralPrompts() throws Exception {
        JsonNode reply = post(
                "/v1/completions",
                "{'prompt':[%s,%s],'max_tokens':1,'prompt_logprobs':0,'return_token_ids':true}"
                        .formatted(prompt(), promptAndText()));
        JsonNode choice = reply.path("choices").get(1);
        List<Double> exact = server.model().logProbs(promptAndText());
        for (int i = 1; i < exact.size(); i++) {
            String id = promptAndText().get(i).toString();
            double told = choice.path("prompt_logprobs")
                    .get(i)
                    .path(id)
                    .path("logprob")
                    .asDouble();
            assertThat(told).isCloseTo(exact.get(i), within(EXACT));
        }
        assertThat(choice.path("index").asInt()).isEqualTo(1);
        assertThat(choice.path("prompt_logprobs").get(0).isNull()).isTrue();
        assertThat(choice.path("prompt_token_ids")).isEqualTo(Ids.json(promptAndText()));
    }

    @Test
    void theSameRequestWithoutASeedIsAnotherSampleEachTime() throws Exception {
        String body = "{'messages':[{'role':'user','content':'Write 3 different reflections {\\'reflections\\'}'}]}"
                .replace("\\'", "\\\"");
        assertThat(post("/v1/chat/completions", body).path("choices"))
                .isNotEqualTo(post("/v1/chat/completions", body).path("choices"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/v1/chat/completions; {'messages':[]}; 400",
                "/v1/chat/completions; {'messages':[{'role':'cat','content':''}]}; 400",
                "/v1/chat/completions; {'model':'other','messages':[]}; 404",
                "/v1/chat/completions; {'messages':; 400",
                "/v1/completions; {'prompt':[[]]}; 400",
                "/v1/completions; {'prompt':[99999]}; 400",
                "/v1/completions; {'prompt':'I','max_tokens':0}; 400",
                "/v1/nothing; {}; 404"
            })
    void wrongRequestsAreRefused(String path, String body, int status) throws Exception {
        HttpResponse<String> answer = new Client(server.root()).answer(path, body.replace('\'', '"'));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonMapper().readTree(answer.body()).at("/error/message").asText())
                .isNotBlank();
    }

    @Test
    void whatIsNotSpokenIsNotFoundOrIgnored() throws Exception {
        try (ExactServer plain = ExactServer.start(
                ServerOptions.of(Dialect.echo()).withoutChoices().withTopLogprobs(0))) {
            Client client = new Client(plain.root());
            String chat = "{\"messages\":%s,\"n\":3,\"logprobs\":true,\"max_tokens\":1}".formatted(messages());
            assertThat(client.post("/v1/chat/completions", chat).path("choices"))
                    .hasSize(1);
            assertThat(client.post("/v1/chat/completions", chat)
                            .at("/choices/0/logprobs")
                            .isNull())
                    .isTrue();
            assertThat(client.answer("/v1/completions", "{\"prompt\":[\"a\",\"b\"]}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(client.answer("/tokenize", "{\"prompt\":\"a\"}").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aKeyIsAskedForInEachProvidersHeader() throws Exception {
        try (ExactServer locked = ExactServer.start(ServerOptions.all().withKey("k3y"))) {
            Client client = new Client(locked.root());
            String chat = "{\"messages\":%s}".formatted(messages());
            assertThat(client.answer("/v1/chat/completions", chat).statusCode()).isEqualTo(401);
            assertThat(client.answer("/v1/chat/completions", chat, "Authorization", "Bearer k3y")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.answer("/v1/chat/completions", chat, "x-api-key", "k3y")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void trafficIsCounted() throws Exception {
        try (ExactServer counted = ExactServer.start(ServerOptions.all())) {
            Client client = new Client(counted.root());
            String body = "{\"prompt\":[5,6],\"max_tokens\":0,\"echo\":true}";
            client.post("/v1/completions", body);
            client.post("/v1/completions", body);
            client.post("/v1/completions", "{\"prompt\":[5],\"max_tokens\":0,\"echo\":true}");
            Traffic traffic = counted.traffic();
            assertThat(traffic.requestsByPath()).containsExactly(Map.entry("/v1/completions", 3L));
            assertThat(traffic.tokens()).isEqualTo(new Tokens(5, 0));
            assertThat(traffic.answeredTwice()).hasSize(1);
            assertThat(traffic.inFlight()).isEmpty();
            assertThat(traffic.busy()).isPositive().isLessThanOrEqualTo(traffic.wall());
        }
    }
}
