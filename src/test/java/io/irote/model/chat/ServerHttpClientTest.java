package io.irote.model.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Prompt;
import io.irote.model.anthropic.AnthropicChat;
import io.irote.model.call.Caller;
import io.irote.model.call.RetriableModelException;
import io.irote.model.gemini.GeminiChat;
import io.irote.model.http.JsonServer;
import io.irote.model.openai.OpenAiChat;
import io.irote.model.openai.OpenAiDialect;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ServerHttpClientTest {
    private interface Chat extends Function<JsonServer, Caller<GenerationRequest, Generation>> {}

    private static final class Failing implements JsonServer {
        private final RuntimeException failure;
        private int calls;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public JsonNode post(String path, JsonNode body) {
            calls++;
            throw failure;
        }

        @Override
        public JsonNode get(String path) {
            throw failure;
        }
    }

    static Stream<Chat> chats() {
        return Stream.of(
                server -> new OpenAiChat(server, "m", OpenAiDialect.SERVICE),
                server -> new AnthropicChat(server, "m", true),
                server -> new GeminiChat(server, "m"));
    }

    @ParameterizedTest
    @MethodSource("chats")
    void aFailureComesThroughAsItIsAfterOneCall(Chat chat) {
        RuntimeException busy = new RetriableModelException(
                "busy", Optional.of(Duration.ofSeconds(7)), new HttpTimeoutException("slow"));
        Failing server = new Failing(busy);
        GenerationRequest request = new GenerationRequest(Prompt.of("", "Hello"), 1, 50, 0);

        assertThatThrownBy(() -> chat.apply(server).call(List.of(request))).isSameAs(busy);
        assertThat(server.calls).isEqualTo(1);
    }

    @Test
    void onlyWholeAnswersToPostsAreGiven() {
        HttpClient client = ServerHttpClient.to((path, body) -> body).build();
        HttpRequest get = HttpRequest.builder()
                .method(HttpMethod.GET)
                .url(ServerHttpClient.BASE_URL + "/models")
                .build();

        assertThatThrownBy(() -> client.execute(get)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> client.execute(get, new ServerSentEventListener() {
                    @Override
                    public void onError(Throwable failure) {}
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
