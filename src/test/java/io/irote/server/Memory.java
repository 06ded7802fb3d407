package io.irote.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.call.Tokens;
import io.irote.server.Endpoint.Call;
import io.irote.server.Endpoint.Served;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What servers that are set up alike have answered lately in this process: tests make the same runs again and again.
 * Only answers that are a function of the request are kept.
 */
final class Memory {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 100_000_000;
    private static final float LOAD = 0.75f;
    private static final Map<Asked, Known> ANSWERS = new LinkedHashMap<>(16, LOAD, true);
    private static int bytes;

    private final ServerOptions options;

    private record Asked(ServerOptions options, String path, String hash) {}

    /** An answer with what it cost. */
    record Known(byte[] json, Tokens tokens) {}

    Memory(ServerOptions options) {
        this.options = options;
    }

    /** @param hash of the request's body */
    Known served(String path, String hash, Endpoint endpoint, Call call) {
        Asked asked = new Asked(options, path, hash);
        synchronized (ANSWERS) {
            Known known = ANSWERS.get(asked);
            if (known != null) {
                return known;
            }
        }
        Known answer = known(endpoint.serve(call));
        if (call.isOnlyItsBody()) {
            keep(asked, answer);
        }
        return answer;
    }

    private static Known known(Served served) {
        try {
            return new Known(JSON.writeValueAsBytes(served.json()), served.tokens());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain values", e);
        }
    }

    private static void keep(Asked asked, Known answer) {
        synchronized (ANSWERS) {
            if (ANSWERS.putIfAbsent(asked, answer) == null) {
                bytes += answer.json.length;
            }
            Iterator<Known> eldest = ANSWERS.values().iterator();
            while (bytes > MOST_BYTES) {
                bytes -= eldest.next().json.length;
                eldest.remove();
            }
        }
    }
}
