package io.irote.model.chat;

import static io.irote.model.chat.CannedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.call.RefusedRequestException;
import io.irote.model.http.JsonServer;
import io.irote.model.spec.Concession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdaptingServerTest {
    private static final String CHAT = "/chat/completions";
    private static final JsonNode BODY = json("""
            {"model": "m", "temperature": 0, "max_tokens": 300, "seed": 3, "n": 2, "response_format": {"type": "json_schema"},
             "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Who are you?"}]}""");
    private static final JsonNode ANSWER =
            json("{\"choices\": [{\"message\": {\"content\": \"Me.\"}, \"finish_reason\": \"stop\"}]}");

    private final List<Concession> told = new ArrayList<>();
    private final List<JsonNode> asked = new ArrayList<>();

    /** A server that refuses a body with some words, or answers it. */
    private AdaptingServer refusing(Function<JsonNode, Optional<String>> refusal) {
        return server(body -> {
            refusal.apply(body).ifPresent(words -> {
                throw new RefusedRequestException("refused", words);
            });
            return ANSWER;
        });
    }

    private AdaptingServer server(Function<JsonNode, JsonNode> answer) {
        JsonServer server = new JsonServer() {
            @Override
            public JsonNode post(String path, JsonNode body) {
                asked.add(body);
                return answer.apply(body);
            }

            @Override
            public JsonNode get(String path) {
                throw new UnsupportedOperationException(path);
            }
        };
        return new AdaptingServer(server, List.of(), told::add);
    }

    private static Optional<String> when(boolean refused, String words) {
        return refused ? Optional.of(words) : Optional.empty();
    }

    private JsonNode last() {
        return asked.get(asked.size() - 1);
    }

    /**
     * The words are those of OpenAI, Azure, Mistral, LiteLLM, Bedrock, text-generation-inference and chat templates.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "seed | NO_SEED | seed: Extra inputs are not permitted",
                "seed | NO_SEED | {\"detail\":[{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"seed\"]}]}",
                "seed | NO_SEED | litellm.UnsupportedParamsError: anthropic does not support parameters: ['seed']",
                "seed | NO_SEED | Malformed input request: #: extraneous key [seed] is not permitted",
                "temperature | NO_TEMPERATURE | Unsupported value: 'temperature' does not support 0 with this model."
                        + " Only the default (1) value is supported.",
                "temperature | NO_TEMPERATURE | bedrock does not support parameters: {'temperature': 0}",
                "temperature | NO_TEMPERATURE | `temperature` may only be set to 1 when thinking is enabled",
                "max_tokens | MAX_COMPLETION_TOKENS | Unsupported parameter: 'max_tokens' is not supported with this"
                        + " model. Use 'max_completion_tokens' instead.",
                "response_format | NO_FORM | response_format is not supported",
                "response_format | NO_FORM | Invalid parameter: 'json_schema' needs a newer model",
                "n | ONE_ANSWER | n > 1 is not supported",
                "n | ONE_ANSWER | Only one completion choice is allowed"
            })
    void whatARefusalNamesIsLeftOutFromThenOn(String field, Concession concession, String words) {
        AdaptingServer server = refusing(body -> when(body.has(field), words));

        assertThat(server.post(CHAT, BODY)).isEqualTo(ANSWER);
        assertThat(server.post(CHAT, BODY)).isEqualTo(ANSWER);

        assertThat(asked).extracting(body -> body.has(field)).containsExactly(true, false, false);
        assertThat(last().size()).isGreaterThanOrEqualTo(BODY.size() - 1);
        assertThat(server.concessions()).containsExactly(concession);
        assertThat(told).containsExactly(concession);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System role not supported",
                "Conversation roles must alternate user/assistant/user/assistant/...",
                "Only user and assistant roles are supported!",
                "Developer instruction is not enabled for models/gemma-3-27b-it",
                "Unexpected role 'system' after role 'none'"
            })
    void aSystemTurnIsPutAtTheHeadOfTheUsers(String words) {
        AdaptingServer server = refusing(
                body -> when(body.path("messages").path(0).path("role").asText().equals("system"), words));

        server.post(CHAT, BODY);

        assertThat(last().path("messages"))
                .isEqualTo(json("[{\"role\": \"user\", \"content\": \"Be brief.\\n\\nWho are you?\"}]"));
        assertThat(server.concessions()).containsExactly(Concession.SYSTEM_IN_USER);
    }

    @Test
    void aTemperatureOfZeroBecomesATinyOneWhereItMustBePositive() {
        AdaptingServer server = refusing(
                body -> when(body.path("temperature").asDouble() == 0, "`temperature` must be strictly positive"));

        server.post(CHAT, BODY);

        assertThat(last().path("temperature").asDouble()).isEqualTo(0.01);
        assertThat(server.concessions()).containsExactly(Concession.TINY_TEMPERATURE);
    }

    @Test
    void severalRefusalsOneAfterTheOtherAreAllMet() {
        AdaptingServer server = refusing(body -> when(body.has("seed"), "unknown field seed")
                .or(() -> when(body.has("max_tokens"), "use max_completion_tokens, not max_tokens"))
                .or(() -> when(body.has("max_completion_tokens"), "unknown field max_completion_tokens")));

        server.post(CHAT, BODY);

        assertThat(server.concessions())
                .containsExactly(Concession.NO_SEED, Concession.MAX_COMPLETION_TOKENS, Concession.NO_LIMIT);
        assertThat(last().path("temperature").isMissingNode()).isFalse();
    }

    @Test
    void whereARefusalNamesNothingOnlyWhatMustBeIsLeftOut() {
        AdaptingServer server =
                refusing(body -> when(body.has("seed") || body.path("messages").size() > 1, "Bad Request"));

        assertThat(server.post(CHAT, BODY)).isEqualTo(ANSWER);

        assertThat(server.concessions()).containsExactly(Concession.SYSTEM_IN_USER, Concession.NO_SEED);
        server.post(CHAT, BODY);
        assertThat(last().has("temperature")).isTrue();
        assertThat(last().path("n").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusalThatNothingHelpsAgainstIsTheErrorAndTeachesNothing() {
        AdaptingServer server = refusing(body -> Optional.of("The prompt was flagged; see the seed of the problem"));

        assertThatThrownBy(() -> server.post(CHAT, BODY)).isInstanceOf(RefusedRequestException.class);

        assertThat(server.concessions()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void probabilitiesHaveNoStandIn() {
        JsonNode body = json("""
                {"logprobs": true, "top_logprobs": 20, "max_tokens": 1, "temperature": 0,
                 "messages": [{"role": "user", "content": "?"}]}""");
        AdaptingServer server = refusing(b -> Optional.of("You are not allowed to request logprobs from this model"));

        assertThatThrownBy(() -> server.post(CHAT, body)).isInstanceOf(RefusedRequestException.class);

        assertThat(asked).hasSize(1);
    }

    @Test
    void aModelThatThinksHasRoomToDoSo() {
        AdaptingServer server = server(body -> body.path("max_tokens").asInt() < 1000 ? json("""
                        {"choices": [{"message": {"content": null, "reasoning_content": "Hm"}, "finish_reason": "length"}]}""") : ANSWER);

        assertThat(server.post(CHAT, BODY)).isEqualTo(ANSWER);

        assertThat(asked).extracting(body -> body.path("max_tokens").asInt()).containsExactly(300, 4396);
        assertThat(server.concessions()).containsExactly(Concession.ROOM);
    }

    @Test
    void aModelThatThinksAtLengthHasMoreRoomAndNoLimitWhereThatIsTooMuch() {
        AdaptingServer server = server(body -> {
            int limit = body.path("max_tokens").asInt(Integer.MAX_VALUE);
            if (limit > 8192 && limit < Integer.MAX_VALUE) {
                throw new RefusedRequestException("refused", "max_tokens is too large: this model takes at most 8192");
            }
            return limit < 8192
                    ? json(
                            "{\"choices\": [{\"message\": {\"content\": \"<think>Hm\"}, \"finish_reason\": \"length\"}]}")
                    : ANSWER;
        });

        assertThat(server.post(CHAT, BODY)).isEqualTo(ANSWER);

        assertThat(server.concessions()).containsExactly(Concession.ROOM, Concession.MORE_ROOM, Concession.NO_LIMIT);
    }

    @Test
    void anAnswerThatIsCutWithoutThoughtsIsAnAnswer() {
        JsonNode cut = json("{\"choices\": [{\"message\": {\"content\": \"I am\"}, \"finish_reason\": \"length\"}]}");
        AdaptingServer server = server(body -> cut);

        assertThat(server.post(CHAT, BODY)).isEqualTo(cut);

        assertThat(asked).hasSize(1);
    }

    @Test
    void theOtherProtocolsAreReadAsWell() {
        JsonNode claude = json("""
                {"max_tokens": 300, "temperature": 1, "system": [{"type": "text", "text": "Be brief."}],
                 "messages": [{"role": "user", "content": [{"type": "text", "text": "Who?"}]}]}""");
        JsonNode gemini = json("""
                {"systemInstruction": {"role": "model", "parts": [{"text": "Be brief."}]},
                 "contents": [{"role": "user", "parts": [{"text": "Who?"}]}],
                 "generationConfig": {"maxOutputTokens": 300, "seed": 3, "temperature": 1,
                   "responseMimeType": "application/json", "responseSchema": {"type": "OBJECT"}}}""");
        AdaptingServer server = refusing(body -> when(
                        body.has("system") || body.has("systemInstruction"), "system role")
                .or(() -> when(body.findValue("temperature") != null, "`temperature` is deprecated for this model."))
                .or(() -> when(body.findValue("seed") != null, "Unknown name \"seed\" at 'generation_config'"))
                .or(() -> when(body.findValue("responseSchema") != null, "JSON mode is not enabled for this model")));

        server.post("/messages", claude);
        assertThat(last()).isEqualTo(json("""
                {"max_tokens": 300,
                 "messages": [{"role": "user", "content": [{"type": "text", "text": "Be brief.\\n\\nWho?"}]}]}"""));
        server.post("/models/g:generateContent", gemini);
        assertThat(last()).isEqualTo(json("""
                {"contents": [{"role": "user", "parts": [{"text": "Be brief.\\n\\nWho?"}]}],
                 "generationConfig": {"maxOutputTokens": 300}}"""));
    }
}
