package io.irote.model.chat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chat model answered.
 *
 * @param tokens as the server counted them; 0 where it does not count
 */
public record ChatAnswer(String text, FinishReason finish, Tokens tokens) {
    /**
     * Asks a model once. The adapter has made sure that the answer is one, see {@link Candidate}. An empty one is an
     * answer: to the same seed it would come again.
     */
    public static ChatAnswer of(ChatModel model, ChatRequest request) {
        ChatResponse response = model.chat(request);
        String text = Objects.requireNonNullElse(response.aiMessage().text(), "");
        boolean cut = response.finishReason() == dev.langchain4j.model.output.FinishReason.LENGTH;
        return new ChatAnswer(text, cut ? FinishReason.LENGTH : FinishReason.STOP, tokens(response.tokenUsage()));
    }

    private static Tokens tokens(@Nullable TokenUsage usage) {
        return usage == null
                ? Tokens.NONE
                : new Tokens(
                        Objects.requireNonNullElse(usage.inputTokenCount(), 0),
                        Objects.requireNonNullElse(usage.outputTokenCount(), 0));
    }

    /** This answer as the only one of a call. */
    public Reply<Generation> reply() {
        return new Reply<>(List.of(new Generation(text, finish, (int) tokens.total())), tokens);
    }
}
