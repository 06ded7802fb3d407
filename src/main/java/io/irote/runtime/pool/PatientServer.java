package io.irote.runtime.pool;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.http.JsonServer;
import io.irote.model.limit.Retries;
import java.util.EnumSet;
import java.util.Set;

/**
 * A server that is asked again while it cannot answer for now.
 *
 * @param kinds of failures after which it is
 */
record PatientServer(JsonServer server, Retries retries, Set<Kind> kinds) implements JsonServer {
    PatientServer(JsonServer server, Retries retries) {
        this(server, retries, EnumSet.allOf(Kind.class));
    }

    @Override
    public JsonNode post(String path, JsonNode body) {
        return retries.call(() -> server.post(path, body), kinds);
    }

    @Override
    public JsonNode get(String path) {
        return retries.call(() -> server.get(path), kinds);
    }
}
