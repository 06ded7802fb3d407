package io.irote.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Endpoint.Call;
import io.irote.server.Endpoint.Served;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which endpoint answers a method and a path, by the dialects that the server speaks. */
final class Routes {
    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    Routes(ExactModel model, ServerOptions options) {
        Endpoint completions = new CompletionsEndpoint(model, options);
        Endpoint tokenize = new TokenizeEndpoint(model);
        ProviderChats providers = new ProviderChats(model, options);
        Endpoint models = call -> Served.free(models(options));
        String gemini = "POST /v1beta/models/" + options.model() + ":generateContent";
        speak(options, Dialect.OPENAI_CHAT, Map.of("POST /v1/chat/completions", new ChatEndpoint(model, options)));
        speak(options, Dialect.OPENAI_CHAT, Map.of("GET /v1/models", models));
        speak(options, Dialect.COMPLETIONS_ECHO, Map.of("POST /v1/completions", completions));
        speak(options, Dialect.VLLM, Map.of("POST /v1/completions", completions, "POST /tokenize", tokenize));
        speak(options, Dialect.DETOKENIZE, Map.of("POST /detokenize", new DetokenizeEndpoint(model)));
        speak(options, Dialect.VLLM, Map.of("GET /version", call -> Served.free(one("version", "0.11.0"))));
        speak(options, Dialect.SGLANG, Map.of("POST /generate", new SglangEndpoint(model), "POST /tokenize", tokenize));
        speak(options, Dialect.SGLANG, Map.of("GET /get_model_info", call -> Served.free(modelInfo(options))));
        speak(options, Dialect.LLAMA, Map.of("POST /v1/completions", completions, "POST /tokenize", tokenize));
        speak(options, Dialect.LLAMA, Map.of("POST /completion", new LlamaEndpoint(model)));
        speak(options, Dialect.LLAMA, Map.of("POST /apply-template", Routes::template));
        speak(options, Dialect.LLAMA, Map.of("GET /props", call -> Served.free(props(options))));
        speak(options, Dialect.ANTHROPIC, Map.of("POST /v1/messages", providers::anthropic));
        speak(options, Dialect.GEMINI, Map.of(gemini, providers::gemini));
    }

    private void speak(ServerOptions options, Dialect dialect, Map<String, Endpoint> more) {
        if (options.speaks(dialect)) {
            endpoints.putAll(more);
        }
    }

    private static ObjectNode one(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static ObjectNode modelInfo(ServerOptions options) {
        return one("model_path", options.model()).put("is_generation", true);
    }

    private static ObjectNode props(ServerOptions options) {
        return one("model_path", options.model())
                .put("total_slots", options.slots())
                .put("bos_token", "<s>")
                .put("eos_token", "<|im_end|>");
    }

    /** The text of a chat, without the mark that begins it: the tokenizer adds it. */
    private static Served template(Call call) {
        String turns = ChatTemplate.closed(Turns.of(call.body().path("messages")));
        boolean begins = call.body().path("add_generation_prompt").asBoolean(true);
        return Served.free(one("prompt", turns + (begins ? ChatTemplate.GENERATION : "")));
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
