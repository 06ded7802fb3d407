package io.irote.model.anthropic;

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

final class AnthropicGeneratorTest extends TextGeneratorContract {
    private final ChatServer server = new ChatServer(Provider.ANTHROPIC, """
            {"content": [{"type": "text", "text": "%s"}], "stop_reason": "%s",
             "usage": {"input_tokens": 9, "output_tokens": 4}}""", "/max_tokens", "end_turn", "max_tokens");

    @Override
    protected TextGenerator model() {
        return ChatServer.singly(new AnthropicChat(server.http(), "tiny", false));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theServersOwnKeyIsSentWithTheVersion() {
        model().generate(List.of(new GenerationRequest(Prompt.of("", "Hello"), 1, 50, 0)));

        Asked asked = server.asked().get(0);
        assertThat(asked.uri()).isEqualTo("/v1/messages");
        assertThat(asked.header("x-api-key")).isEqualTo(ChatServer.KEY);
        assertThat(asked.header("anthropic-version")).isEqualTo("2023-06-01");
    }
}
