package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.Tokens;

/** What answers requests of one path. */
@FunctionalInterface
interface Endpoint {
    /** @throws Refused if the request is wrong */
    Served serve(Call call);

    /**
     * A request.
     *
     * @param seed for samples where the body names none
     */
    record Call(JsonNode body, long seed) {
        /** The seed that the object names under {@code field}, else the call's own. */
        long seed(JsonNode object, String field) {
            return object.path(field).asLong(seed);
        }
    }

    /** An answer with what it cost. */
    record Served(JsonNode json, Tokens tokens) {
        static Served free(JsonNode json) {
            return new Served(json, Tokens.NONE);
        }
    }
}
