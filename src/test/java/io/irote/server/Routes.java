package io.irote.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Endpoint.Served;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which endpoint answers a method and a path, by the dialects that the server speaks. */
final class Routes {
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    Routes(ExactModel model, ServerOptions options) {
        add(options, Dialect.OPENAI_CHAT, "POST /v1/chat/completions", new ChatEndpoint(model, options));
        add(options, Dialect.OPENAI_CHAT, "GET /v1/models", call -> Served.free(models(options)));
        for (Dialect completions :
                new Dialect[] {Dialect.COMPLETIONS_ECHO, Dialect.ARRAYS, Dialect.VLLM, Dialect.LLAMA}) {
            add(options, completions, "POST /v1/completions", new CompletionsEndpoint(model, options));
        }
    }

    private void add(ServerOptions options, Dialect dialect, String route, Endpoint endpoint) {
        if (options.speaks(dialect)) {
            endpoints.put(route, endpoint);
        }
    }

    Optional<Endpoint> at(String method, String path) {
        return Optional.ofNullable(endpoints.get(method + " " + path));
    }

    private static ObjectNode models(ServerOptions options) {
        ObjectNode models = JsonNodeFactory.instance.objectNode().put("object", "list");
        models.putArray("data")
                .addObject()
                .put("id", options.model())
                .put("object", "model")
                .put("created", 1_700_000_000)
                .put("owned_by", owner(options));
        return models;
    }

    private static String owner(ServerOptions options) {
        if (options.speaks(Dialect.VLLM)) {
            return "vllm";
        }
        if (options.speaks(Dialect.SGLANG)) {
            return "sglang";
        }
        return options.speaks(Dialect.LLAMA) ? "llamacpp" : "exact";
    }
}
