package io.irote.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.irote.model.ContextLengthException;
import io.irote.model.ModelException;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prompts beyond the context, in the words of many servers. */
final class ContextLengthTest {
    private StubServer.Answer answer = new StubServer.Answer(400, "");
    private final StubServer stub = StubServer.by(asked -> answer);

    @AfterEach
    void stop() {
        stub.close();
    }

    private ModelException refused(int status, String body) {
        answer = new StubServer.Answer(status, body);
        JsonServer server = new HttpJsonServer(
                Endpoint.open(stub.url()), HttpSettings.through(new EnvironmentProxy(Map.of())), Clock.systemUTC());
        return catchThrowableOfType(
                ModelException.class, () -> server.post("/chat/completions", JsonNodeFactory.instance.objectNode()));
    }

    private static String error(String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .set("error", JsonNodeFactory.instance.objectNode().put("message", message))
                .toString();
    }

    static Stream<String> words() {
        return Stream.of(
                "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.",
                "The decoder prompt (length 5000) is longer than the maximum model length of 4096.",
                "'max_tokens' or 'max_completion_tokens' is too large: 900. This model's maximum context length is 4096",
                "The input (5000 tokens) is longer than the model's context length (4096 tokens).",
                "Requested token count exceeds the model's maximum context length of 4096 tokens.",
                "the request exceeds the available context size. try increasing the context size or enable context shift",
                "request (14429 tokens) exceeds the available context size (8192 tokens), try increasing it",
                "Requested tokens (5000) exceed context window of 512",
                "the input length exceeds the context length",
                "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 4097. Given: 7500 `inputs` tokens",
                "Input validation error: `inputs` must have less than 1024 tokens. Given: 2000",
                "Trying to keep the first 6547 tokens when context the overflows. However, the model is loaded with context"
                        + " length of only 4096 tokens, which is not enough.",
                "The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 9>= n_ctx:"
                        + " 4).",
                "Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length",
                "Please reduce the length of the messages or completion.",
                "prompt is too long: 213462 tokens > 200000 maximum",
                "input length and `max_tokens` exceed context limit: 198000 + 8000 > 200000",
                "Input is too long for requested model.",
                "Too many input tokens. Max input tokens: 8192, request input token count: 9000",
                "The input token count (1196265) exceeds the maximum number of tokens allowed (1048575).",
                "This model's maximum prompt length is 131072 but the request contains 537812 tokens.",
                "too many tokens: total number of tokens in the prompt cannot exceed 4081 - received 5000",
                "prompt token count of 5000 exceeds the limit of 4096",
                "invalid params, context window exceeds limit (2013)",
                "Your request exceeded model token limit: 8192 (requested: 9000)",
                "Range of input length should be [1, 30720]",
                "Your input exceeds the context window of this model. Please adjust your input and try again.",
                "Request body too large for gpt-4o model. Max size: 8000 tokens.",
                "Prompt length 5000 is greater than max_seq_len 4096",
                "prompt length (6000) should not exceed max_input_len (4096)",
                "ERROR: The prompt size exceeds the context window size and cannot be processed.");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isSaidInManyWordsWithManyStatuses(String message) {
        for (int status : new int[] {400, 413, 422, 500, 503, 200}) {
            assertThat(refused(status, error(message)))
                    .isInstanceOf(ContextLengthException.class)
                    .hasMessageStartingWith("http://" + stub.url().getAuthority()
                            + " says that the prompt is too long for the model's context: \"")
                    .hasMessageEndingWith("\"; use a model with a longer context");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"no\",\"code\":\"context_length_exceeded\"}}",
                "{\"error\":{\"message\":\"no\",\"code\":400,\"type\":\"exceed_context_size_error\"}}",
                "{\"error\":{\"message\":\"no\",\"code\":\"string_above_max_length\"}}",
                "{\"error\":{\"message\":\"no\",\"code\":\"tokens_limit_reached\"}}",
                "{\"error\":{\"message\":\"no\",\"code\":\"context_window_exceeded\"}}",
                "{\"error\":{\"message\":\"too long\",\"code\":null}}",
                "{\"error\":{\"message\":\"Provider returned error\",\"code\":400,\"metadata\":{\"raw\":\"{\\\"error\\\":{"
                        + "\\\"message\\\":\\\"This model's maximum context length is 4096\\\"}}\"}}}",
                "{\"object\":\"error\",\"message\":\"maximum context length is 4096\",\"code\":40303}",
                "{\"detail\":\"prompt is too long\"}",
                "Prompt too long"
            })
    void isSaidInManyForms(String body) {
        assertThat(refused(400, body)).isInstanceOf(ContextLengthException.class);
    }

    @Test
    void isMeantByABodyThatIsTooLarge() {
        assertThat(refused(413, "<html>413 Request Entity Too Large</html>"))
                .isInstanceOf(ContextLengthException.class);
    }

    @Test
    void aRequestAboveTheTokensOfAMinuteWillNotPassEither() {
        assertThat(refused(
                        429,
                        error("Request too large for gpt-4o on tokens per min (TPM): Limit 30000, Requested 40000. The"
                                + " input or output tokens must be reduced in order to run successfully.")))
                .isInstanceOf(ContextLengthException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_tokens is too large: 50000. This model supports at most 4096 completion tokens.",
                "Rate limit reached on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000.",
                "Too many tokens, please wait before trying again.",
                "Too many tokens per day",
                "The request took too long to process",
                "The request is taking too long",
                "Requested sample logprobs of 20, which is greater than max allowed: 5",
                "Unsupported parameter: 'max_tokens' is not supported with this model.",
                "logprobs is not supported"
            })
    void isNotMeantByEveryLimit(String message) {
        for (int status : new int[] {400, 429, 500}) {
            assertThat(refused(status, error(message))).isNotInstanceOf(ContextLengthException.class);
        }
    }
}
