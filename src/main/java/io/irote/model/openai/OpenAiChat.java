package io.irote.model.openai;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Message;
import io.irote.model.Role;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.chat.ChatAnswer;
import io.irote.model.chat.ChatTurns;
import io.irote.model.chat.ServerHttpClient;
import io.irote.model.chat.ServerSeed;
import io.irote.model.http.JsonServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes texts by {@code /chat/completions}. Samples that differ in their repeat only share a call where the server
 * gives several answers at once; those that it leaves out are asked for one by one within the same call. Greedy
 * requests do not share calls: servers refuse several greedy answers.
 */
public final class OpenAiChat implements Caller<GenerationRequest, Generation> {
    /** Samples of one prompt in a call. */
    public static final int MOST = 8;

    /** Makes vLLM and SGLang go on with the model's turn; others do so by themselves. */
    private static final Map<String, Object> GO_ON =
            Map.of("continue_final_message", true, "add_generation_prompt", false);

    private final JsonServer server;
    private final String model;
    private final OpenAiDialect dialect;

    public OpenAiChat(JsonServer server, String model, OpenAiDialect dialect) {
        this.server = server;
        this.model = model;
        this.dialect = dialect;
    }

    @Override
    public String method() {
        return "chat";
    }

    @Override
    public int most() {
        return dialect.several() ? MOST : 1;
    }

    @Override
    public Object group(GenerationRequest request) {
        return request.temperature() == 0
                ? request
                : new GenerationRequest(
                        request.prompt(), request.temperature(), request.maxTokens(), 0, request.form());
    }

    @Override
    public Reply<Generation> call(List<GenerationRequest> requests) {
        boolean greedy = requests.get(0).temperature() == 0;
        Choices choices = new Choices(server, model, greedy ? 1 : requests.size());
        ChatModel chat = model(choices);
        List<ChatAnswer> answers = requests.stream()
                .map(request -> ChatAnswer.of(chat, chatRequest(request)))
                .toList();
        return new Reply<>(generations(answers, choices.tokens()), choices.tokens());
    }

    private ChatModel model(Choices choices) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(ServerHttpClient.to(choices::post))
                .baseUrl(ServerHttpClient.BASE_URL)
                .apiKey(ServerHttpClient.NO_KEY)
                .modelName(model)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private ChatRequest chatRequest(GenerationRequest request) {
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        parameters.temperature(request.temperature()).seed(ServerSeed.of(request.repeat()));
        if (dialect.service()) {
            parameters.maxCompletionTokens(request.maxTokens());
        } else {
            parameters.maxOutputTokens(request.maxTokens());
        }
        if (dialect.schema()) {
            request.form().ifPresent(form -> parameters.responseFormat(ChatTurns.format(form)));
        }
        if (!dialect.service() && isBegun(request.prompt().messages())) {
            parameters.customParameters(GO_ON);
        }
        return ChatRequest.builder()
                .messages(ChatTurns.of(request.prompt()))
                .parameters(parameters.build())
                .build();
    }

    private static boolean isBegun(List<Message> turns) {
        return turns.get(turns.size() - 1).role() == Role.ASSISTANT;
    }

    /** The server counts a call as a whole; its answers share the count evenly. */
    private static List<Generation> generations(List<ChatAnswer> answers, Tokens tokens) {
        List<Generation> generations = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            long share = tokens.total() * (i + 1) / answers.size() - tokens.total() * i / answers.size();
            generations.add(new Generation(answers.get(i).text(), answers.get(i).finish(), (int) share));
        }
        return generations;
    }
}
