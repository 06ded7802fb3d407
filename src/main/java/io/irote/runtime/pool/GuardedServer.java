package io.irote.runtime.pool;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.http.JsonServer;

/**
 * A server that is asked only if something before it allows the request.
 *
 * @param guard counts each request, waits until it may be made, or throws if it may not
 */
record GuardedServer(JsonServer server, Runnable guard) implements JsonServer {
    @Override
    public JsonNode post(String path, JsonNode body) {
        guard.run();
        return server.post(path, body);
    }

    @Override
    public JsonNode get(String path) {
        guard.run();
        return server.get(path);
    }
}
