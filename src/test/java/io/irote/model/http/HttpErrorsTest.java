package io.irote.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.http.StubServer.Answer;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.KeyHeader;
import io.irote.model.http.access.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpErrorsTest {
    private static final String KEY = "sk-very-secret-key";
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static ModelException failure(Answer answer) {
        try (StubServer stub = StubServer.by(asked -> answer)) {
            Endpoint endpoint = new Endpoint(
                    stub.url(), KeyHeader.BEARER, "OPENAI_API_KEY", Optional.of(new Secret(KEY)), "", Map.of());
            HttpSettings settings = HttpSettings.through(new EnvironmentProxy(Map.of()));
            JsonServer server = new HttpJsonServer(endpoint, settings, NOON);
            ModelException failure = catchThrowableOfType(
                    ModelException.class,
                    () -> server.post("/chat/completions", JsonNodeFactory.instance.objectNode()));
            assertThat(failure.getMessage()).startsWith("http://" + stub.url().getAuthority());
            return failure;
        }
    }

    private static ModelException failure(int status, String body) {
        return failure(new Answer(status, body));
    }

    private static ModelException failure(int status, Map<String, String> headers) {
        return failure(new Answer(status, headers, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 529})
    void whatMayPassIsRetriable(int status) {
        assertThat(failure(status, "{\"error\":{\"message\":\"overloaded\"}}"))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageEndingWith(" could not answer now (HTTP %d): \"overloaded\"", status);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 402, 403, 404, 405, 407, 415, 501, 505})
    void whatWillNotPassIsNot(int status) {
        assertThat(failure(status, "{}"))
                .isInstanceOf(ModelException.class)
                .isNotInstanceOf(RetriableModelException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void whatIsWrongWithOneRequestSaysNothingOfOthers(int status) {
        assertThat(failure(status, "{}")).isInstanceOfSatisfying(UnansweredException.class, e -> assertThat(e.status())
                .isEqualTo(Outcome.Status.FAILED));
    }

    @Test
    void aRefusedKeyNamesItsVariable() {
        assertThat(failure(401, "{\"error\":{\"message\":\"wrong key " + KEY + "\"}}"))
                .hasMessageEndingWith(
                        " refused the key in OPENAI_API_KEY (HTTP 401); check that it is one of this server");
    }

    @Test
    void anUnknownModelIsQuoted() {
        assertThat(failure(404, "{\"error\":{\"message\":\"The model `gpt-9` does not exist\"}}"))
                .hasMessageEndingWith(
                        " knows no such model or path (/v1/chat/completions): \"The model `gpt-9` does not exist\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429|Rate limit reached. Please try again in 1h0m0s.|3600000",
                "429|Rate limit reached for m on requests per min. Limit: 3 / min. Please try again in 20s.|20000",
                "429|Please try again in 7m12.5s. Need more tokens?|432500",
                "429|Please try again in 920ms.|920",
                "429|Please retry after 26 seconds.|26000",
                "429|You exceeded your current quota, please check your plan. Please retry in 28.31s.|28310",
                "503|Busy; retry your request in 2 minutes|120000"
            })
    void theWaitInTheServersWordsIsRead(int status, String message, long millis) {
        assertThat(failure(status, "{\"error\":{\"message\":\"" + message + "\"}}"))
                .isInstanceOfSatisfying(RetriableModelException.class, e -> assertThat(e.retryAfter())
                        .contains(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please try again later.", "try again in a while", "Retry 3 of 5 failed", "wait"})
    void wordsWithoutATimeAskForNone(String message) {
        assertThat(failure(503, "{\"error\":\"" + message + "\"}"))
                .isInstanceOfSatisfying(RetriableModelException.class, e -> assertThat(e.retryAfter())
                        .isEmpty());
    }

    @Test
    void aSpentQuotaIsNotRetried() {
        assertThat(failure(429, "{\"error\":{\"message\":\"pay\",\"code\":\"insufficient_quota\"}}"))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageContaining("no quota left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"m\"}}|: \"m\"",
                "{\"error\":\"m\"}|: \"m\"",
                "[{\"error\":{\"message\":\"m\"}}]|: \"m\"",
                "{\"message\":\"m\"}|: \"m\"",
                "{\"detail\":[{\"loc\":1}]}|: \"[{\"loc\":1}]\"",
                "plain m|: \"plain m\"",
                "<html>no</html>|)"
            })
    void everyServersFormIsRead(String body, String said) {
        assertThat(failure(400, body)).hasMessageEndingWith("(HTTP 400)" + said.replaceFirst("^\\)$", ""));
    }

    @Test
    void theServersTextIsOneShortLineWithoutTheKey() {
        String split = KEY.substring(0, 4) + "\\u0000\\n" + KEY.substring(4);
        String text = "a\\u001b[31m\\r\\nb " + KEY + " " + "x".repeat(500);

        String message =
                String.valueOf(failure(400, "{\"message\":\"" + text + "\"}").getMessage());

        assertThat(message).contains("\"a [31m b *** xxx").doesNotContain(KEY).doesNotContainPattern("\\p{Cntrl}");
        assertThat(message.substring(message.indexOf('"'))).hasSize(202);
        assertThat(failure(400, "{\"message\":\"" + split + "\"}").getMessage()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 7, 7000",
        "Retry-After, 1.5, 1500",
        "retry-after-ms, 250, 250",
        "Retry-After, 'Sun, 01 Mar 2026 12:00:30 GMT', 30000",
        "Retry-After, 'Sun, 01 Mar 2026 11:00:00 GMT', 0"
    })
    void theServersWaitIsRead(String header, String value, long millis) {
        assertThat(failure(429, Map.of(header, value)))
                .isInstanceOfSatisfying(RetriableModelException.class, e -> assertThat(e.retryAfter())
                        .contains(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "NaN", "1e9", "99999999999999999999"})
    void aWaitThatCannotBeReadIsNone(String value) {
        assertThat(failure(503, Map.of("Retry-After", value)))
                .isInstanceOfSatisfying(RetriableModelException.class, e -> assertThat(e.retryAfter())
                        .isEmpty());
    }
}
