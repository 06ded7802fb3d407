package io.irote.model.local.graph;

import ai.onnxruntime.OnnxTensor;
import java.util.List;

/**
 * The keys and values of tokens that a model has read, for one row or several of the same length. Held outside the
 * heap.
 */
public final class Cache implements AutoCloseable {
    private final int rows;
    private final int tokens;
    private final List<OnnxTensor> tensors;
    private final Runnable closing;

    /**
     * @param tensors in the order of the graph's slots
     * @param closing frees them
     */
    Cache(int rows, int tokens, List<OnnxTensor> tensors, Runnable closing) {
        this.rows = rows;
        this.tokens = tokens;
        this.tensors = List.copyOf(tensors);
        this.closing = closing;
    }

    int rows() {
        return rows;
    }

    /** The length of a row. */
    public int tokens() {
        return tokens;
    }

    List<OnnxTensor> tensors() {
        return tensors;
    }

    @Override
    public void close() {
        closing.run();
    }
}
