package io.irote.model.anthropic;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.chat.ChatAnswer;
import io.irote.model.chat.ChatTurns;
import io.irote.model.chat.ServerHttpClient;
import io.irote.model.http.JsonServer;
import java.util.List;

/** Writes texts by {@code /messages}. The model cannot be seeded: repeats are samples of their own all the same. */
public final class AnthropicChat implements Caller<GenerationRequest, Generation> {
    private final ChatModel chat;
    private final boolean schema;

    /** @param schema whether the model's answers can be held to a JSON schema */
    public AnthropicChat(JsonServer server, String model, boolean schema) {
        this.schema = schema;
        AnthropicAnswers answers = new AnthropicAnswers(model);
        chat = AnthropicChatModel.builder()
                .httpClientBuilder(ServerHttpClient.to((path, body) -> answers.checked(server.post(path, body))))
                .baseUrl(ServerHttpClient.BASE_URL)
                .apiKey(ServerHttpClient.NO_KEY)
                .modelName(model)
                .maxRetries(0)
                .build();
    }

    @Override
    public String method() {
        return "chat";
    }

    @Override
    public Reply<Generation> call(List<GenerationRequest> requests) {
        return ChatAnswer.of(chat, chatRequest(requests.get(0))).reply();
    }

    private ChatRequest chatRequest(GenerationRequest request) {
        ChatRequest.Builder chatRequest = ChatRequest.builder()
                .messages(ChatTurns.of(request.prompt()))
                .temperature(request.temperature())
                .maxOutputTokens(request.maxTokens());
        if (schema) {
            request.form().ifPresent(form -> chatRequest.responseFormat(ChatTurns.format(form)));
        }
        return chatRequest.build();
    }
}
