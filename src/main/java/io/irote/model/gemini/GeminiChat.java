package io.irote.model.gemini;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.chat.ChatAnswer;
import io.irote.model.chat.ChatTurns;
import io.irote.model.chat.ServerHttpClient;
import io.irote.model.chat.ServerSeed;
import io.irote.model.http.JsonServer;
import java.util.List;

/** Writes texts by {@code :generateContent}. */
public final class GeminiChat implements Caller<GenerationRequest, Generation> {
    private final JsonServer server;
    private final String model;
    private final GeminiAnswers answers;

    public GeminiChat(JsonServer server, String model) {
        this.server = server;
        this.model = model;
        answers = new GeminiAnswers(model);
    }

    @Override
    public String method() {
        return "chat";
    }

    @Override
    public Reply<Generation> call(List<GenerationRequest> requests) {
        GenerationRequest request = requests.get(0);
        return ChatAnswer.of(model(request.repeat()), chatRequest(request)).reply();
    }

    /** The seed belongs to the model, not to the request. */
    private ChatModel model(long repeat) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(ServerHttpClient.to((path, body) -> answers.checked(server.post(path, body))))
                .baseUrl(ServerHttpClient.BASE_URL)
                .apiKey(ServerHttpClient.NO_KEY)
                .modelName(model)
                .seed(ServerSeed.of(repeat))
                .maxRetries(0)
                .build();
    }

    private static ChatRequest chatRequest(GenerationRequest request) {
        ChatRequest.Builder chatRequest = ChatRequest.builder()
                .messages(ChatTurns.of(request.prompt()))
                .temperature(request.temperature())
                .maxOutputTokens(request.maxTokens());
        request.form().ifPresent(form -> chatRequest.responseFormat(ChatTurns.format(form)));
        return chatRequest.build();
    }
}
