package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.call.Tokens;

/** What answers requests of one path. */
@FunctionalInterface
interface Endpoint {
    /** @throws Refused if the request is wrong */
    Served serve(Call call);

    /** A request. */
    final class Call {
        private final JsonNode body;
        private final long seed;
        private boolean itsOwn;

        /** @param seed for samples where the body names none */
        Call(JsonNode body, long seed) {
            this.body = body;
            this.seed = seed;
        }

        JsonNode body() {
            return body;
        }

        /** The call's own seed. */
        long seed() {
            itsOwn = true;
            return seed;
        }

        /** The seed that the object names under {@code field}, else the call's own. */
        long seed(JsonNode object, String field) {
            return object.path(field).isNumber() ? object.path(field).asLong() : seed();
        }

        /** Whether the answer is a function of the body alone: the call's own seed was not asked for. */
        boolean isOnlyItsBody() {
            return !itsOwn;
        }
    }

    /** An answer with what it cost. */
    record Served(JsonNode json, Tokens tokens) {
        static Served free(JsonNode json) {
            return new Served(json, Tokens.NONE);
        }
    }
}
