package io.irote.model.chat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import io.irote.model.AnswerLists;
import io.irote.model.Message;
import io.irote.model.Prompt;
import java.util.List;

/** Prompts and answer forms in the words of langchain4j. */
public final class ChatTurns {
    private ChatTurns() {}

    /** The turns of a prompt. */
    public static List<ChatMessage> of(Prompt prompt) {
        return prompt.messages().stream().map(ChatTurns::turn).toList();
    }

    private static ChatMessage turn(Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    /** The schema of an answer form. */
    public static ResponseFormat format(AnswerLists form) {
        JsonArraySchema texts =
                JsonArraySchema.builder().items(new JsonStringSchema()).build();
        JsonObjectSchema object = JsonObjectSchema.builder()
                .addProperty(
                        form.member(), JsonArraySchema.builder().items(texts).build())
                .required(form.member())
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(form.member())
                        .rootElement(object)
                        .build())
                .build();
    }
}
