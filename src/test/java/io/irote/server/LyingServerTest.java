package io.irote.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LyingServerTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final String COMPLETIONS = "/v1/completions";
    private static final String ASK = "{\"messages\":[{\"role\":\"user\",\"content\":\"Who are you?\"}],\"seed\":1,"
            + "\"max_tokens\":5,\"logprobs\":true,\"top_logprobs\":2}";
    private static final String ECHO =
            "{\"prompt\":[[0,70,71,72],[0,80,81]],\"echo\":true,\"logprobs\":1,\"max_tokens\":0}";

    private LyingServer server;

    @BeforeEach
    void start() {
        server = LyingServer.start(ServerOptions.all());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private HttpResponse<String> ask(String path, String body) throws Exception {
        return new Client(server.root()).answer(path, body);
    }

    private JsonNode read(Lie lie, String path, String body) throws Exception {
        server.tell(lie, 1);
        return new JsonMapper().readTree(ask(path, body).body());
    }

    private JsonNode truth(String path, String body) throws Exception {
        return new Client(server.honest().root()).post(path, body);
    }

    @Test
    void itIsHonestUntilToldAndAfterwards() throws Exception {
        String truth = truth(CHAT, ASK).toString();
        assertThat(ask(CHAT, ASK).body()).isEqualTo(truth);
        server.tell(Lie.UNAVAILABLE, 2, "/chat");
        assertThat(ask(COMPLETIONS, ECHO).statusCode()).isEqualTo(200);
        assertThat(ask(CHAT, ASK).statusCode()).isEqualTo(503);
        assertThat(ask(CHAT, ASK).statusCode()).isEqualTo(503);
        assertThat(ask(CHAT, ASK).body()).isEqualTo(truth);
        assertThat(server.received()).isEqualTo(5);
        assertThat(server.honest().traffic().requests()).isEqualTo(4);
    }

    @Test
    void itLiesForGoodUntilItMustBeHonest() throws Exception {
        server.tellAlways(Lie.SERVER_ERROR, "/chat");
        assertThat(ask(CHAT, ASK).statusCode()).isEqualTo(500);
        assertThat(ask(CHAT, ASK).statusCode()).isEqualTo(500);
        server.beHonest();
        assertThat(ask(CHAT, ASK).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, 429",
        "TOO_MANY_REQUESTS_RETRY_AFTER, 429",
        "SERVER_ERROR, 500",
        "UNAVAILABLE, 503",
        "UNKNOWN_MODEL, 404"
    })
    void statusLiesAreErrorsOfTheProtocol(Lie lie, int status) throws Exception {
        server.tell(lie, 1);
        HttpResponse<String> answer = ask(CHAT, ASK);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After").isPresent())
                .isEqualTo(lie == Lie.TOO_MANY_REQUESTS_RETRY_AFTER);
        assertThat(new JsonMapper().readTree(answer.body()).at("/error/message").asText())
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "RESET_IN_BODY"})
    void aBrokenConnectionIsNoAnswer(Lie lie) {
        server.tell(lie, 3);
        assertThatThrownBy(() -> ask(CHAT, ASK)).isInstanceOf(IOException.class);
    }

    @Test
    void aResetIsNoEnd() throws Exception {
        server.tell(Lie.RESET, 1);
        try (Socket socket = new Socket("127.0.0.1", server.root().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "SLOW_DRIP"})
    void itKeepsAClientWaitingUntilItCloses(Lie lie) throws Exception {
        server.tell(lie, 1);
        try (Socket socket = new Socket("127.0.0.1", server.root().getPort())) {
            String head = "POST /v1/nothing HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            if (lie == Lie.SLOW_DRIP) {
                assertThat((char) socket.getInputStream().read()).isEqualTo('H');
            }
            socket.setSoTimeout(1);
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void bodiesMayBeOfNoUse() throws Exception {
        String truth = truth(CHAT, ASK).toString();
        server.tell(Lie.HALF_JSON, 1);
        assertThat(truth)
                .startsWith(ask(CHAT, ASK).body())
                .isNotEqualTo(ask(CHAT, ASK).body() + " ");
        server.tell(Lie.HTML, 1);
        assertThat(ask(CHAT, ASK).body()).startsWith("<html>");
        server.tell(Lie.INVALID_UTF8, 1);
        assertThat(ask(CHAT, ASK).body()).contains("\ufffd");
        server.tell(Lie.HUGE_BODY, 1);
        assertThat(ask(CHAT, ASK).body()).hasSizeGreaterThan(50_000_000);
        assertThat(read(Lie.EMPTY_CHOICES, CHAT, ASK).path("choices")).isEmpty();
        assertThat(read(Lie.FINISH_LENGTH, CHAT, ASK)
                        .at("/choices/0/finish_reason")
                        .asText())
                .isEqualTo("length");
    }

    @Test
    void chatLogProbabilitiesMayBeOfNoUse() throws Exception {
        String first = "/choices/0/logprobs/content/0/logprob";
        assertThat(read(Lie.NULL_LOGPROBS, CHAT, ASK).at("/choices/0/logprobs").isNull())
                .isTrue();
        assertThat(read(Lie.MISSING_LOGPROBS, CHAT, ASK)
                        .at("/choices/0/logprobs")
                        .isMissingNode())
                .isTrue();
        assertThat(read(Lie.ZERO_LOGPROBS, CHAT, ASK).at(first).asDouble()).isZero();
        assertThat(read(Lie.POSITIVE_LOGPROBS, CHAT, ASK).at(first).asDouble()).isPositive();
        assertThat(read(Lie.NAN_LOGPROBS, CHAT, ASK).at(first).asText()).isEqualTo("NaN");
        server.tell(Lie.INFINITE_LOGPROBS, 1);
        assertThat(ask(CHAT, ASK).body()).contains("\"logprob\":-Infinity");
    }

    @Test
    void echoedLogProbabilitiesMayBeWrong() throws Exception {
        String path = "/choices/0/logprobs/token_logprobs";
        JsonNode truth = truth(COMPLETIONS, ECHO).at(path);
        JsonNode shifted = read(Lie.SHIFTED_LOGPROBS, COMPLETIONS, ECHO).at(path);
        assertThat(shifted).hasSameSizeAs(truth);
        assertThat(shifted.get(0).isNull()).isTrue();
        assertThat(shifted.get(1)).isEqualTo(truth.get(2)).isNotEqualTo(truth.get(1));
        assertThat(read(Lie.DOUBLED_BOS, COMPLETIONS, ECHO).at(path)).hasSize(truth.size() + 1);
        String echo = ECHO.replace("\"max_tokens\":0", "\"max_tokens\":1");
        assertThat(read(Lie.IGNORED_ECHO, COMPLETIONS, echo).at(path)).hasSize(1);
    }

    @Test
    void answersOfAnArrayMayBeFewerOrInAnotherOrder() throws Exception {
        assertThat(read(Lie.FEWER_ANSWERS, COMPLETIONS, ECHO).path("choices")).hasSize(1);
        JsonNode turned = read(Lie.OTHER_ORDER, COMPLETIONS, ECHO).path("choices");
        assertThat(turned.get(0)).isEqualTo(truth(COMPLETIONS, ECHO).at("/choices/1"));
    }

    @Test
    void aRedirectShowsWhetherAKeyIsSentElsewhere() throws Exception {
        server.tell(Lie.REDIRECT, 1);
        HttpResponse<String> answer = new Client(server.root()).answer(CHAT, ASK, "Authorization", "Bearer k3y");
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(server.elsewhere().requests()).isZero();
        URI elsewhere = URI.create(location);
        new Client(elsewhere).answer(elsewhere.getPath(), "", "Authorization", "Bearer k3y");
        assertThat(server.elsewhere().keys()).isEqualTo(1);
    }

    @Test
    void sglangsListsMayBeWrongToo() throws Exception {
        String ask = "{\"input_ids\":[[0,70,71]],\"return_logprob\":true,\"logprob_start_len\":0,"
                + "\"sampling_params\":{\"max_new_tokens\":1,\"temperature\":0}}";
        String path = "/0/meta_info/input_token_logprobs";
        assertThat(read(Lie.ZERO_LOGPROBS, "/generate", ask).at(path + "/1/0").asDouble())
                .isZero();
        assertThat(read(Lie.ZERO_LOGPROBS, "/generate", ask).at(path + "/1/1").asInt())
                .isEqualTo(70);
        assertThat(read(Lie.NULL_LOGPROBS, "/generate", ask).at(path).isNull()).isTrue();
        assertThat(read(Lie.FEWER_ANSWERS, "/generate", ask)).isEmpty();
    }
}
