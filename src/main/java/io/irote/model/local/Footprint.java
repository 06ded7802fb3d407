package io.irote.model.local;

/**
 * The memory that a model in this process needs beside its graph's own arena, in bytes.
 *
 * @param files of its graph, whose weights are held in memory
 * @param token what one token of a text being read takes in its cache
 * @param bound the most that logits and copies of caches take together, a single long row aside
 */
public record Footprint(long files, long token, long bound) {}
