package io.irote.model.anthropic;

import static io.irote.model.chat.CannedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.AnswerLists;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.UnansweredException;
import io.irote.model.call.Reply;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.Tokens;
import io.irote.model.chat.CannedServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnthropicChatTest {
    private static final Prompt PROMPT = Prompt.of("Be brief.", "Who are you?").with(Role.ASSISTANT, "I am");
    private static final GenerationRequest LISTS =
            new GenerationRequest(PROMPT, 0.7, 50, 3, Optional.of(new AnswerLists("reflections")));

    private static Reply<Generation> ask(CannedServer server, boolean schema) {
        return new AnthropicChat(server, "claude-x", schema).call(List.of(LISTS));
    }

    private static Reply<Generation> read(String answer) {
        return ask(new CannedServer(answer), false);
    }

    @Test
    void aRequestIsWritten() {
        CannedServer server = new CannedServer("""
                {"content": [{"type": "thinking", "thinking": "hm"}, {"type": "text", "text": " me"}],
                 "stop_reason": "end_turn", "usage": {"input_tokens": 4, "cache_read_input_tokens": 6, "output_tokens": 5}}""");

        Reply<Generation> reply = ask(server, false);

        assertThat(server.paths()).containsExactly("/messages");
        assertThat(server.bodies()).containsExactly(json("""
                {"model": "claude-x", "max_tokens": 50, "temperature": 0.7, "stream": false,
                 "system": [{"type": "text", "text": "Be brief."}], "messages": [
                   {"role": "user", "content": [{"type": "text", "text": "Who are you?"}]},
                   {"role": "assistant", "content": [{"type": "text", "text": "I am"}]}]}"""));
        assertThat(reply)
                .isEqualTo(new Reply<>(List.of(new Generation(" me", FinishReason.STOP, 15)), new Tokens(10, 5)));
    }

    @Test
    void anAnswerIsHeldToItsFormWhereTheModelCan() {
        CannedServer server = new CannedServer(
                "{\"content\": [{\"type\": \"text\", \"text\": \"{}\"}], \"stop_reason\": \"end_turn\"}");

        ask(server, true);

        assertThat(server.bodies().get(0).path("output_config")).isEqualTo(json("""
                {"format": {"type": "json_schema", "schema": {
                  "type": "object", "required": ["reflections"], "additionalProperties": false, "properties": {
                    "reflections": {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}}}}}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"pause_turn\"", "\"tool_use\"", "\"\"", "null"})
    void anAnswerIsOneWhateverItsEndIsCalled(String end) {
        assertThat(read("{\"content\": [{\"type\": \"text\", \"text\": \"I\"}], \"stop_reason\": %s}".formatted(end))
                        .answers())
                .containsExactly(new Generation("I", FinishReason.STOP, 0));
    }

    @Test
    void anAnswerThatIsCutSaysSo() {
        assertThat(read("{\"content\": [], \"stop_reason\": \"max_tokens\"}").answers())
                .containsExactly(new Generation("", FinishReason.LENGTH, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"end_turn", "pause_turn"})
    void anEmptyAnswerIsAnAnswer(String end) {
        assertThat(read("{\"content\": [], \"stop_reason\": \"%s\"}".formatted(end))
                        .answers())
                .containsExactly(new Generation("", FinishReason.STOP, 0));
    }

    @Test
    void noAnswerIsNoText() {
        assertThatThrownBy(() -> read("{}"))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageStartingWith("claude-x ");
    }

    @Test
    void aRefusalNamesItsReason() {
        assertThatThrownBy(() -> read("{\"content\": [], \"stop_reason\": \"refusal\"}"))
                .isExactlyInstanceOf(UnansweredException.class)
                .hasMessageStartingWith("claude-x refused to answer (refusal)");
    }
}
