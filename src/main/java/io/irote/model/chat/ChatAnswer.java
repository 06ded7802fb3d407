package io.irote.model.chat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.Reply;
import io.irote.model.RetriableModelException;
import io.irote.model.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chat model answered.
 *
 * @param tokens as the server counted them; 0 where it does not count
 */
public record ChatAnswer(String text, FinishReason finish, Tokens tokens) {
    private static final String THOUGHTS_BEGIN = "<think>";
    private static final String THOUGHTS_END = "</think>";

    /**
     * Asks a model once. The adapter has made sure that the answer ended by itself or at the limit.
     *
     * @throws RetriableModelException if the answer is empty although it was not cut
     */
    public static ChatAnswer of(ChatModel model, ChatRequest request) {
        ChatResponse response = model.chat(request);
        Optional<String> text =
                withoutThoughts(Objects.requireNonNullElse(response.aiMessage().text(), ""));
        boolean cut = response.finishReason() == dev.langchain4j.model.output.FinishReason.LENGTH;
        if (!cut && text.orElse("").isBlank()) {
            throw RetriableModelException.ofAnswer(
                    model.defaultRequestParameters().modelName() + " gave an empty answer");
        }
        return new ChatAnswer(
                text.orElse(""), cut ? FinishReason.LENGTH : FinishReason.STOP, tokens(response.tokenUsage()));
    }

    /** The text behind the thoughts, which some prompts begin for the model; none if the thoughts have no end. */
    private static Optional<String> withoutThoughts(String text) {
        int end = text.indexOf(THOUGHTS_END);
        if (end >= 0) {
            return Optional.of(text.substring(end + THOUGHTS_END.length()).stripLeading());
        }
        return text.stripLeading().startsWith(THOUGHTS_BEGIN) ? Optional.empty() : Optional.of(text);
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
