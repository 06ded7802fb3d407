package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.http.access.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server says about a failure.
 *
 * @param text one line without secrets; may be empty
 * @param code the server's names for the failure, e.g. {@code insufficient_quota}, and for what it is about; may be
 *     empty
 * @param status the HTTP status that the server gives it in the text; none where it gives none
 */
record ServerMessage(String text, String code, OptionalInt status) {
    private static final int LONGEST = 200;
    /** More than any server has to say, and little to search for words. */
    private static final int MOST_READ = 4000;

    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    /** Reads a JSON error in the forms of the known servers, or a plain text; a page of HTML says nothing. */
    static ServerMessage of(byte[] body, Endpoint endpoint) {
        try {
            return of(JsonBody.MAPPER.readTree(body), endpoint);
        } catch (IOException e) {
            String text = new String(body, StandardCharsets.UTF_8);
            boolean page = text.stripLeading().startsWith("<");
            return new ServerMessage(page ? "" : plain(text, endpoint, MOST_READ), "", OptionalInt.empty());
        }
    }

    static ServerMessage of(JsonNode body, Endpoint endpoint) {
        JsonNode first = body.isArray() ? body.path(0) : body;
        JsonNode error = first.path("error").isMissingNode() ? first : first.path("error");
        JsonNode text = first(error, "message", "detail", "msg");
        String said = error.isTextual() ? error.asText() : text.isTextual() ? text.asText() : problems(text);
        return new ServerMessage(plain(said + behind(error), endpoint, MOST_READ), names(error), status(error));
    }

    /** A list of problems without the values that they are about, in which any words may stand. */
    private static String problems(JsonNode list) {
        JsonNode problems = list.deepCopy();
        problems.findParents("input").forEach(problem -> ((ObjectNode) problem).remove("input"));
        return problems.toString();
    }

    /** What the server behind a gateway said, as some gateways pass it on. */
    private static String behind(JsonNode error) {
        JsonNode raw = error.path("metadata").path("raw");
        return raw.isTextual() ? ": " + raw.asText() : "";
    }

    private static String names(JsonNode error) {
        return Stream.of("code", "type", "status", "param")
                .map(error::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static OptionalInt status(JsonNode error) {
        return Stream.of("code", "status", "status_code", "statusCode")
                .mapToInt(name -> error.path(name).asInt())
                .filter(number -> number >= FIRST_ERROR && number <= LAST_ERROR)
                .findFirst();
    }

    private static JsonNode first(JsonNode error, String... names) {
        for (String name : names) {
            if (error.hasNonNull(name)) {
                return error.get(name);
            }
        }
        return error.path("");
    }

    /** The text behind a colon, if there is one. */
    String quoted() {
        return text.isEmpty() ? "" : ": \"" + shortened(text, LONGEST) + "\"";
    }

    /** The names and the text. */
    String all() {
        return code + " " + text;
    }

    /** The names and the text, in words: {@code context_length_exceeded} as {@code context length exceeded}. */
    String words() {
        return (code + ". " + text).replaceAll("[_`'’\"-]+", " ");
    }

    /** A text as one line of at most {@value #LONGEST} characters without secrets. */
    static String line(String text, Endpoint endpoint) {
        return plain(text, endpoint, LONGEST);
    }

    /** Control characters go first: one inside a key would hide it from the search for the key. */
    private static String plain(String text, Endpoint endpoint, int most) {
        String plain = text.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
        return shortened(endpoint.withoutSecrets(plain), most);
    }

    private static String shortened(String text, int most) {
        return text.codePoints()
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
