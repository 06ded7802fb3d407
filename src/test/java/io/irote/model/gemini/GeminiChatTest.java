package io.irote.model.gemini;

import static io.irote.model.chat.CannedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.AnswerLists;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.SecondTry;
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

final class GeminiChatTest {
    private static final Prompt PROMPT = Prompt.of("Be brief.", "Who are you?").with(Role.ASSISTANT, "I am");
    private static final GenerationRequest LISTS =
            new GenerationRequest(PROMPT, 0.7, 50, 3, Optional.of(new AnswerLists("reflections")));

    private static Reply<Generation> read(String answer) {
        return new GeminiChat(new CannedServer(answer), "gemini-x").call(List.of(LISTS));
    }

    @Test
    void aRequestIsWritten() {
        CannedServer server = new CannedServer("""
                {"candidates": [{"content": {"parts": [{"text": "hm", "thought": true}, {"text": " me"}]},
                   "finishReason": "STOP"}],
                 "usageMetadata": {"promptTokenCount": 10, "candidatesTokenCount": 2, "thoughtsTokenCount": 3}}""");

        Reply<Generation> reply = new GeminiChat(server, "gemini-x").call(List.of(LISTS));

        assertThat(server.paths()).containsExactly("/models/gemini-x:generateContent");
        assertThat(server.bodies()).containsExactly(json("""
                {"systemInstruction": {"role": "model", "parts": [{"text": "Be brief."}]},
                 "contents": [{"role": "user", "parts": [{"text": "Who are you?"}]},
                              {"role": "model", "parts": [{"text": "I am"}]}],
                 "generationConfig": {"candidateCount": 1, "maxOutputTokens": 50, "temperature": 0.7, "seed": 3,
                   "responseLogprobs": false, "enableEnhancedCivicAnswers": false,
                   "responseMimeType": "application/json", "responseSchema": {
                     "type": "OBJECT", "required": ["reflections"], "properties": {
                       "reflections": {"type": "ARRAY", "items": {"type": "ARRAY", "items": {"type": "STRING"}}}}}}}"""));
        assertThat(reply)
                .isEqualTo(new Reply<>(List.of(new Generation(" me", FinishReason.STOP, 15)), new Tokens(10, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"OTHER\"", "\"FINISH_REASON_UNSPECIFIED\"", "null"})
    void anAnswerIsOneWhateverItsEndIsCalled(String end) {
        assertThat(read("{\"candidates\": [{\"finishReason\": %s, \"content\": {\"parts\": [{\"text\": \"I\"}]}}]}"
                                .formatted(end))
                        .answers())
                .containsExactly(new Generation("I", FinishReason.STOP, 0));
    }

    @Test
    void aSecondTryHasAnotherSeed() {
        String cut = "{\"candidates\": [{\"finishReason\": \"MAX_TOKENS\"}]}";
        CannedServer server = new CannedServer(cut, cut);
        GeminiChat chat = new GeminiChat(server, "gemini-x");

        SecondTry.attempt(requests -> chat.call(requests).answers(), List.of(LISTS), (i, answer) -> !answer.text()
                .isEmpty());

        assertThat(server.bodies())
                .extracting(body -> body.path("generationConfig").path("seed").asInt())
                .containsExactly(3, (1 << 30) + 3);
    }

    @Test
    void anAnswerThatIsCutSaysSo() {
        assertThat(read("{\"candidates\": [{\"finishReason\": \"MAX_TOKENS\"}]}")
                        .answers())
                .containsExactly(new Generation("", FinishReason.LENGTH, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "OTHER"})
    void anEmptyAnswerIsAnAnswer(String end) {
        assertThat(read("{\"candidates\": [{\"finishReason\": \"%s\"}]}".formatted(end))
                        .answers())
                .containsExactly(new Generation("", FinishReason.STOP, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"candidates\": []}"})
    void noAnswerIsNoText(String answer) {
        assertThatThrownBy(() -> read(answer))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageStartingWith("gemini-x ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}",
                "{\"candidates\": [{\"finishReason\": \"SAFETY\", \"content\": {\"parts\": [{\"text\": \"I\"}]}}]}"
            })
    void aBlockNamesItsReason(String answer) {
        assertThatThrownBy(() -> read(answer))
                .isExactlyInstanceOf(UnansweredException.class)
                .hasMessageStartingWith("gemini-x refused to answer (SAFETY)");
    }
}
