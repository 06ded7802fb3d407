package io.irote.model.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.TextGenerator;
import io.irote.model.TextGeneratorContract;
import io.irote.model.chat.ChatServer;
import io.irote.model.http.StubServer.Asked;
import io.irote.model.spec.ModelSpec.Provider;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GeminiGeneratorTest extends TextGeneratorContract {
    private final ChatServer server =
            new ChatServer(Provider.GEMINI, """
            {"candidates": [{"content": {"role": "model", "parts": [{"text": "%s"}]}, "finishReason": "%s"}],
             "usageMetadata": {"promptTokenCount": 9, "candidatesTokenCount": 4, "totalTokenCount": 13}}""", "/generationConfig/maxOutputTokens", "STOP", "MAX_TOKENS");

    @Override
    protected TextGenerator model() {
        return ChatServer.singly(new GeminiChat(server.http(), "tiny"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theServersOwnKeyIsSentInAHeader() {
        model().generate(List.of(new GenerationRequest(Prompt.of("", "Hello"), 1, 50, 0)));

        Asked asked = server.asked().get(0);
        assertThat(asked.uri()).isEqualTo("/v1/models/tiny:generateContent");
        assertThat(asked.header("x-goog-api-key")).isEqualTo(ChatServer.KEY);
    }
}
