package io.irote.model.local.graph;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.irote.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The inputs and outputs of a graph, as far as they differ between exporters.
 *
 * @param inputs those besides the cache
 * @param cache a slot for the keys and for the values of each layer
 * @param logits the number type of the logits
 * @param vocabulary how many logits a position has
 */
public record Signature(Set<String> inputs, List<CacheSlot> cache, OnnxJavaType logits, int vocabulary) {
    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String POSITIONS = "position_ids";
    static final String BRANCH = "use_cache_branch";
    static final String LOGITS = "logits";

    /** Two names for how many positions from the end have logits. */
    private static final List<String> KEPT = List.of("num_logits_to_keep", "logits_to_keep");

    private static final Set<String> KNOWN = Set.of(IDS, MASK, POSITIONS, BRANCH, KEPT.get(0), KEPT.get(1));
    private static final Pattern CACHE = Pattern.compile("past(_key_values)?[._].*");

    public Signature {
        inputs = Set.copyOf(inputs);
        cache = List.copyOf(cache);
    }

    /** @throws ModelException if it is not that of a causal language model with a cache */
    static Signature of(OrtSession session, ModelConfig config) throws OrtException {
        Set<String> inputs = new TreeSet<>();
        List<CacheSlot> cache = new ArrayList<>();
        for (NodeInfo input : session.getInputInfo().values()) {
            if (CACHE.matcher(input.getName()).matches()) {
                cache.add(CacheSlot.of(input, config));
            } else {
                inputs.add(input.getName());
            }
        }
        check(inputs, cache, session.getOutputNames());
        TensorInfo logits = (TensorInfo)
                Objects.requireNonNull(session.getOutputInfo().get(LOGITS)).getInfo();
        long vocabulary = logits.getShape()[logits.getShape().length - 1];
        return new Signature(inputs, cache, logits.type, vocabulary > 0 ? (int) vocabulary : config.vocabulary());
    }

    private static void check(Set<String> inputs, List<CacheSlot> cache, Set<String> outputs) {
        String remedy = "; export it with 'optimum-cli export onnx --task text-generation-with-past'";
        inputs.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw new ModelException("the model wants an input '" + name + "', which is not known here" + remedy);
        });
        if (!inputs.contains(IDS) || cache.isEmpty()) {
            throw new ModelException(
                    "the model has no input '" + (cache.isEmpty() ? "past_key_values" : IDS) + "'" + remedy);
        }
        Stream.concat(Stream.of(LOGITS), cache.stream().map(CacheSlot::present))
                .filter(name -> !outputs.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ModelException("the model has no output '" + name + "'" + remedy);
                });
    }

    boolean has(String input) {
        return inputs.contains(input);
    }

    /** The input for how many positions from the end have logits; empty where all have. */
    Optional<String> kept() {
        return KEPT.stream().filter(inputs::contains).findFirst();
    }

    /** Bytes of the cache of that many tokens for each of that many rows. */
    public long cacheBytes(int rows, int tokens) {
        return cache.stream().mapToLong(slot -> slot.bytes(rows, tokens)).sum();
    }

    long logitsBytes(int positions) {
        return (long) positions * vocabulary * logits.size;
    }
}
