package io.irote.model.openai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.Bent;
import io.irote.model.openai.Served;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChatLayoutTest {
    private static final Prompt PROMPT = Prompt.of("1. I am old ", "Who are \"you\"?\n");
    private static final String TEXT =
            "<s><|im_start|>system\n1. I am old <|im_end|>\n<|im_start|>user\nWho are \"you\"?\n<|im_end|>\n"
                    + "<|im_start|>assistant\n";

    private ExactServer server;

    @BeforeEach
    void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ChatLayout layout(JsonServer server) {
        return new ChatLayout(server, "exact", TokenIds.vllm(server, "exact"));
    }

    private JsonServer templated(Consumer<ObjectNode> message) {
        return Bent.request(Served.by(server), "^/tokenize", body -> body.path("messages")
                .forEach(one -> message.accept((ObjectNode) one)));
    }

    private static void change(ObjectNode message, String text) {
        message.put("content", text);
    }

    private static String content(JsonNode message) {
        return message.path("content").textValue();
    }

    @Test
    void itIsTheTextOfTheServersTemplate() {
        ChatLayout layout = layout(Served.by(server));
        assertThat(layout.of(PROMPT)).isEqualTo(TEXT);
        assertThat(layout.of(PROMPT.with(Role.ASSISTANT, "I am"))).isEqualTo(TEXT + "I am");
        assertThat(layout.of(Prompt.of("", "Who?")))
                .isEqualTo("<s><|im_start|>user\nWho?<|im_end|>\n<|im_start|>assistant\n");
    }

    @Test
    void itIsLearnedOnceByThreadsThatAskAtOnce() {
        ChatLayout layout = layout(Served.by(server));
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> layout.of(PROMPT)))
                .containsOnly(TEXT);
        assertThat(server.traffic().requestsByPath()).isEqualTo(Map.of("/detokenize", 1L, "/tokenize", 3L));
    }

    @Test
    void aTemplateMayStripTheTexts() {
        ChatLayout layout =
                layout(templated(message -> change(message, content(message).strip())));
        assertThat(layout.of(PROMPT)).isEqualTo(TEXT.replace("old <|", "old<|").replace("?\n<|", "?<|"));
    }

    @Test
    void aTemplateThatRewritesTextsIsNotLearned() {
        ChatLayout layout =
                layout(templated(message -> change(message, content(message).replace('"', '\''))));
        assertThatThrownBy(() -> layout.of(PROMPT))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("does not put the texts of turns [SYSTEM, USER] between fixed ones");
    }

    @Test
    void aTemplateThatLeavesTurnsOutIsNotLearned() {
        ChatLayout layout = layout(templated(message -> change(message, "")));
        assertThatThrownBy(() -> layout.of(PROMPT))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("left the text of a turn out");
    }

    @Test
    void aServerWithoutDetokenizeIsAnError() {
        JsonServer older = Bent.answer(Served.by(server), "^/detokenize", answer -> ((ObjectNode) answer).removeAll());
        assertThatThrownBy(() -> layout(older).of(PROMPT))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no 'prompt'");
    }
}
