package io.irote.model.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client that langchain4j is given: it asks a {@link io.irote.model.http.JsonServer}, which alone knows the
 * address, the key, the limits and what failures mean. Headers and time limits that langchain4j sets are left out.
 */
public final class ServerHttpClient implements HttpClient {
    /** Where langchain4j is told that the server is. */
    public static final String BASE_URL = "http://server";

    /** The key that langchain4j is told; it is not sent. */
    public static final String NO_KEY = "none";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BiFunction<String, JsonNode, JsonNode> post;

    private ServerHttpClient(BiFunction<String, JsonNode, JsonNode> post) {
        this.post = post;
    }

    /**
     * What langchain4j takes a client from.
     *
     * @param post answers a path and a body; must give only answers that langchain4j can read
     */
    public static HttpClientBuilder to(BiFunction<String, JsonNode, JsonNode> post) {
        return new Builder(new ServerHttpClient(post));
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        String path = request.url().substring(BASE_URL.length());
        if (request.method() != HttpMethod.POST) {
            throw new UnsupportedOperationException(request.method() + " " + path);
        }
        try {
            String answer = post.apply(path, MAPPER.readTree(request.body())).toString();
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .headers(Map.of())
                    .body(answer)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("langchain4j wrote a request that is no JSON", e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }

    private record Builder(ServerHttpClient client) implements HttpClientBuilder {
        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
