package io.irote.model.local.graph;

/**
 * Whether a model computes the same for several texts side by side as for each of them alone. Kernels that fuse
 * attention may refuse several texts behind a cache, but go on with each of them by one token.
 *
 * @param reading parts of texts behind a cache
 * @param writing a token of each
 */
public record SideBySide(boolean reading, boolean writing) {
    static final SideBySide NOT = new SideBySide(false, false);
}
