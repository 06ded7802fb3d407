package io.irote.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.TextGenerator;
import io.irote.model.TextGeneratorContract;
import io.irote.model.chat.ChatServer;
import io.irote.model.spec.ModelSpec.Provider;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OpenAiGeneratorTest extends TextGeneratorContract {
    private final ChatServer server = new ChatServer(Provider.OPENAI, """
            {"choices": [{"index": 0, "message": {"role": "assistant", "content": "%s"}, "finish_reason": "%s"}],
             "usage": {"prompt_tokens": 9, "completion_tokens": 4, "total_tokens": 13}}""", "/max_tokens", "stop", "length");

    @Override
    protected TextGenerator model() {
        return ChatServer.singly(new OpenAiChat(server.http(), "tiny", OpenAiDialect.compatible(false, false)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theServersOwnKeyIsSentAndNoOther() {
        model().generate(List.of(new GenerationRequest(Prompt.of("", "Hello"), 1, 50, 0)));

        assertThat(server.asked().get(0).uri()).isEqualTo("/v1/chat/completions");
        assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Bearer " + ChatServer.KEY);
    }
}
