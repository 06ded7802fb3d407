package io.irote.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.http.JsonServer;
import io.irote.model.layer.Retries;

/** A server that is asked again while it cannot answer for now. */
record PatientServer(JsonServer server, Retries retries) implements JsonServer {
    @Override
    public JsonNode post(String path, JsonNode body) {
        return retries.call(() -> server.post(path, body));
    }

    @Override
    public JsonNode get(String path) {
        return retries.call(() -> server.get(path));
    }
}
