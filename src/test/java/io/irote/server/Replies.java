package io.irote.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.call.Tokens;
import io.irote.server.Endpoint.Served;
import java.util.List;

/** What the answers of the OpenAI protocol have in common. */
final class Replies {
    private Replies() {}

    static void checkModel(JsonNode body, ServerOptions options) {
        String model = body.path("model").asText(options.model());
        if (!model.equals(options.model())) {
            throw new Refused(404, "The model `" + model + "` does not exist.");
        }
    }

    static ObjectNode openAi(String object, ServerOptions options) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "exact-1")
                .put("object", object)
                .put("created", 1_700_000_000)
                .put("model", options.model());
    }

    static Served withUsage(ObjectNode reply, long prompt, List<Written> all) {
        Tokens tokens = new Tokens(prompt, completion(all));
        reply.putObject("usage")
                .put("prompt_tokens", tokens.prompt())
                .put("completion_tokens", tokens.completion())
                .put("total_tokens", tokens.total());
        return new Served(reply, tokens);
    }

    static long completion(List<Written> all) {
        return all.stream().mapToLong(Written::tokens).sum();
    }

    static String finish(Written written) {
        return written.stopped() ? "stop" : "length";
    }

    static Positions positions(ExactModel model, JsonNode body, ServerOptions options) {
        boolean byId = body.path("return_tokens_as_token_ids").asBoolean(false);
        return new Positions(model, byId && options.speaks(Dialect.VLLM));
    }

    /** vLLM's ids whose log-probabilities are wanted in place of the most probable ones. */
    static List<Integer> wantedIds(JsonNode body, ServerOptions options) {
        return options.speaks(Dialect.VLLM) ? Ids.list(body.path("logprob_token_ids")) : List.of();
    }
}
