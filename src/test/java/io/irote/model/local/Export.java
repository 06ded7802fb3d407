package io.irote.model.local;

/**
 * In which the exporters of language models differ.
 *
 * @param positions whether {@code position_ids} are an input, or counted from the cache
 * @param mask whether {@code attention_mask} is an input
 * @param halfCache whether keys and values have 16 bits
 * @param halfLogits whether logits have 16 bits
 * @param kept whether {@code num_logits_to_keep} is an input
 * @param branch whether {@code use_cache_branch} is an input
 * @param shapes whether the sizes of heads stand in the graph, or in config.json only
 * @param oldNames whether config.json has GPT-2's names
 * @param forgets whether tokens in the cache are not looked at, as no exporter should do it
 */
record Export(
        boolean positions,
        boolean mask,
        boolean halfCache,
        boolean halfLogits,
        boolean kept,
        boolean branch,
        boolean shapes,
        boolean oldNames,
        boolean forgets) {
    /** Optimum's. */
    static final Export USUAL = new Export(true, true, false, false, false, false, true, false, false);
    /** As few inputs as there can be, and GPT-2's names. */
    static final Export BARE = new Export(false, false, false, false, false, false, false, true, false);
    /** Of web models: 16 bit numbers, few logits. */
    static final Export HALF = new Export(false, true, true, true, true, false, true, false, false);
    /** Merged decoders. */
    static final Export MERGED = new Export(true, true, false, false, true, true, false, false, false);
    /** Optimum's, with few logits. */
    static final Export LATEST = new Export(true, true, false, false, true, false, true, false, false);

    static final Export FORGETFUL = new Export(true, true, false, false, false, false, true, false, true);
}
