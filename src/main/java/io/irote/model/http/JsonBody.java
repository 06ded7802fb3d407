package io.irote.model.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.http.access.Endpoint;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of a successful answer, which must be one JSON document in UTF-8, or a stream of events with one. */
final class JsonBody {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Python writes NaN and the infinities bare.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Some servers write line breaks and tabs in texts as they are.
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonBody() {}

    /** The body of a response as it was before the server packed it. */
    static byte[] unpacked(HttpResponse<byte[]> response, ConnectionErrors errors) {
        try {
            return ContentCoding.decode(response.body(), response.headers(), LimitedBody.MOST);
        } catch (IOException e) {
            throw errors.ofBroken(e, true);
        }
    }

    /**
     * @param advice behind the error of an answer that comes from no model server
     * @throws RetriableModelException if the body ends too early
     * @throws ModelException if it is no JSON
     */
    static JsonNode read(byte[] body, Endpoint endpoint, String advice) {
        String sent = sent(body);
        String text = EventStream.isOne(sent) ? EventStream.joined(sent) : sent;
        if (text.isBlank()) {
            throw cut(endpoint, null);
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            if (endsEarly(text, e)) {
                throw cut(endpoint, e);
            }
            String what = text.stripLeading().startsWith("<") ? "a page of HTML" : "a text that is no JSON";
            throw new ModelException(
                    endpoint.origin() + " answered with " + what + "; check that " + endpoint.base()
                            + " is the base URL of a model server" + advice,
                    e);
        }
    }

    /** A word or number that is cut off, {@code nul} or {@code 1.}, is no JSON, but it stands where the text ends. */
    private static boolean endsEarly(String text, JsonProcessingException e) {
        boolean begun =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        return e instanceof JsonEOFException
                || e instanceof JsonParseException && begun && e.getLocation().getCharOffset() >= text.length() - 1;
    }

    /** Broken sequences of bytes become the character that stands for such; texts end there. */
    private static String sent(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static RetriableModelException cut(Endpoint endpoint, @Nullable Exception cause) {
        return new RetriableModelException(
                endpoint.origin() + " sent only the beginning of an answer", Optional.empty(), cause);
    }
}
