package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A server that answers JSON with JSON, e.g. the one behind {@code http://localhost:8000/v1}. Safe for use by several
 * threads. Both methods throw {@link io.irote.model.call.RetriableModelException} for what may pass (a busy server, a
 * broken connection, half an answer), {@link io.irote.model.call.UnreachableModelException} for a server that never
 * answered and takes no connection, {@link io.irote.model.ContextLengthException} for a prompt that is too long, and
 * {@link io.irote.model.ModelException} for what else will not pass (a refused key, an unknown path or model); the
 * message says what to do and never holds the key.
 */
public interface JsonServer {
    /**
     * Posts a body.
     *
     * @param path below the base URL, e.g. {@code /completions}; one that begins with {@code ^} is below the base
     *     without its last segment {@code /v1}, e.g. {@code ^/tokenize}
     */
    JsonNode post(String path, JsonNode body);

    /** Reads a document; the path as in {@link #post}. */
    JsonNode get(String path);
}
