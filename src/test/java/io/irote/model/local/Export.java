package io.irote.model.local;

import java.util.Set;

/** In which the exporters of language models differ. */
public record Export(Set<Feature> features) {
    /** What a graph may have, or may do in another way. */
    enum Feature {
        /** {@code position_ids} are an input; else positions are counted from the cache. */
        POSITIONS,
        /** {@code attention_mask} is an input. */
        MASK,
        /** Keys and values have 16 bits. */
        HALF_CACHE,
        /** Logits have 16 bits. */
        HALF_LOGITS,
        /** {@code num_logits_to_keep} is an input. */
        KEPT,
        /** The same, called {@code logits_to_keep}. */
        KEPT_LATER,
        /** {@code use_cache_branch} is an input. */
        BRANCH,
        /** The sizes of heads stand in the graph; else in config.json only. */
        SHAPES,
        /** config.json has GPT-2's names. */
        OLD_NAMES,
        /** Attention is one node, as tools that optimise graphs make it; it turns queries and keys by itself. */
        FUSED,
        /** Weights of layers have 4 bits, 32 of them share a scale. */
        FOUR_BITS,
        /** Weights lie in a file of their own. */
        EXTERNAL,
        /** Tokens in the cache are not looked at, as no exporter should do it. */
        FORGETS
    }

    /** Optimum's. */
    public static final Export USUAL = of(Feature.POSITIONS, Feature.MASK, Feature.SHAPES);
    /** As few inputs as there can be, and GPT-2's names. */
    static final Export BARE = of(Feature.OLD_NAMES);
    /** Optimum's of GPT-2. */
    static final Export GPT_2 = of(Feature.POSITIONS, Feature.MASK, Feature.SHAPES, Feature.OLD_NAMES);
    /** Of web models: 16 bit numbers, few logits. */
    static final Export HALF =
            of(Feature.MASK, Feature.HALF_CACHE, Feature.HALF_LOGITS, Feature.KEPT, Feature.SHAPES, Feature.EXTERNAL);
    /** Merged decoders. */
    static final Export MERGED = of(Feature.POSITIONS, Feature.MASK, Feature.KEPT, Feature.BRANCH);
    /** Optimum's, with few logits. */
    static final Export LATEST = of(Feature.POSITIONS, Feature.MASK, Feature.KEPT_LATER, Feature.SHAPES);
    /** Optimised ones of web models. */
    static final Export FUSED =
            of(Feature.MASK, Feature.KEPT, Feature.SHAPES, Feature.FUSED, Feature.FOUR_BITS, Feature.EXTERNAL);

    static final Export FORGETFUL = of(Feature.POSITIONS, Feature.MASK, Feature.SHAPES, Feature.FORGETS);

    private static Export of(Feature... features) {
        return new Export(Set.of(features));
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }
}
