package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a server says about a failure.
 *
 * @param text one line of at most {@value #LONGEST} characters without secrets; may be empty
 * @param code the server's name for the failure, e.g. {@code insufficient_quota}; may be empty
 */
record ServerMessage(String text, String code) {
    private static final int LONGEST = 200;

    /** Reads a JSON error in the forms of the known servers, or a plain text; a page of HTML says nothing. */
    static ServerMessage of(byte[] body, Endpoint endpoint) {
        try {
            return of(JsonBody.MAPPER.readTree(body), endpoint);
        } catch (IOException e) {
            String text = new String(body, StandardCharsets.UTF_8);
            return new ServerMessage(text.stripLeading().startsWith("<") ? "" : line(text, endpoint), "");
        }
    }

    private static ServerMessage of(JsonNode body, Endpoint endpoint) {
        JsonNode first = body.isArray() ? body.path(0) : body;
        JsonNode error = first.path("error").isMissingNode() ? first : first.path("error");
        JsonNode text = first(error, "message", "detail", "msg");
        String said = error.isTextual() ? error.asText() : text.isTextual() ? text.asText() : text.toString();
        JsonNode code = first(error, "code", "type", "status");
        return new ServerMessage(line(said, endpoint), code.isTextual() ? code.asText() : "");
    }

    /** The text behind a colon, if there is one. */
    String quoted() {
        return text.isEmpty() ? "" : ": \"" + text + "\"";
    }

    private static JsonNode first(JsonNode error, String... names) {
        for (String name : names) {
            if (error.hasNonNull(name)) {
                return error.get(name);
            }
        }
        return error.path("");
    }

    /** Control characters go first: one inside a key would hide it from the search for the key. */
    static String line(String text, Endpoint endpoint) {
        String plain = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return endpoint.withoutSecrets(plain)
                .codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
