package io.irote.model.local.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.ModelException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code config.json} and {@code generation_config.json} say of a model.
 *
 * @param heads of keys and values
 * @param headSize length of a key
 * @param context the most tokens that it can read and write together
 * @param vocabulary the number of its tokens
 * @param ends tokens that end its turn
 * @param topP the probability mass that samples are drawn from, in (0, 1]
 */
public record ModelConfig(int heads, int headSize, int context, int vocabulary, Set<Integer> ends, double topP) {
    public ModelConfig {
        ends = Set.copyOf(ends);
        if (!(topP > 0 && topP <= 1)) {
            throw new ModelException(
                    "generation_config.json has a top_p of " + topP + "; it must be above 0, at most 1");
        }
    }

    /** @throws ModelException if a number is missing or wrong */
    public static ModelConfig of(JsonNode root, JsonNode generation) {
        JsonNode config = root.has("text_config") ? root.path("text_config") : root;
        int queries = number(config, "num_attention_heads", "n_head");
        int heads = config.has("num_key_value_heads") ? number(config, "num_key_value_heads") : queries;
        int size =
                config.has("head_dim") ? number(config, "head_dim") : number(config, "hidden_size", "n_embd") / queries;
        return new ModelConfig(
                heads,
                size,
                number(config, "max_position_embeddings", "n_positions", "n_ctx"),
                number(config, "vocab_size"),
                ends(generation.has("eos_token_id") ? generation : root),
                generation.path("top_p").asDouble(1));
    }

    /** The same with one more token that ends the model's turn. */
    public ModelConfig endingWith(Optional<Integer> token) {
        Set<Integer> all = new TreeSet<>(ends);
        token.ifPresent(all::add);
        return new ModelConfig(heads, headSize, context, vocabulary, all, topP);
    }

    private static Set<Integer> ends(JsonNode config) {
        JsonNode ids = config.path("eos_token_id");
        Set<Integer> ends = new TreeSet<>();
        if (ids.isInt()) {
            ends.add(ids.intValue());
        }
        ids.forEach(id -> ends.add(id.asInt()));
        return ends;
    }

    /** The first of several names that is there: exporters differ. */
    private static int number(JsonNode config, String... names) {
        int value = Stream.of(names)
                .filter(config::has)
                .map(name -> config.path(name).asInt())
                .findFirst()
                .orElse(0);
        if (value <= 0) {
            throw new ModelException("config.json must have a positive number '" + String.join("' or '", names)
                    + "'; it is that of another kind of model, or damaged");
        }
        return value;
    }
}
