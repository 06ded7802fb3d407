package io.irote.model.local.graph;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import io.irote.model.ModelException;
import java.util.List;

/**
 * The keys or the values of one layer: an input of a graph that takes those of the tokens read before, and the output
 * that gives those of all tokens.
 *
 * @param dimensions its shape, with 0 for the rows (the first) and for the tokens
 */
record CacheSlot(String past, String present, OnnxJavaType type, List<Long> dimensions) {
    private static final int RANK = 4;
    private static final int ROWS = 0;

    CacheSlot {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * @throws ModelException if the input is no such cache
     */
    static CacheSlot of(NodeInfo input, ModelConfig config) {
        TensorInfo info = (TensorInfo) input.getInfo();
        long[] shape = info.getShape();
        boolean known = info.type == OnnxJavaType.FLOAT || info.type == OnnxJavaType.FLOAT16;
        if (shape.length != RANK || !known) {
            throw new ModelException("the model's input " + input.getName() + " is " + info
                    + ", not a cache of 16 or 32 bit numbers with four dimensions; export it with 'optimum-cli export"
                    + " onnx --task text-generation-with-past'");
        }
        String present = input.getName().replaceFirst("^past(_key_values)?", "present");
        return new CacheSlot(input.getName(), present, info.type, dimensions(shape, config));
    }

    /** One open dimension besides the rows counts tokens; where more are open, they are heads, tokens and head size. */
    private static List<Long> dimensions(long[] shape, ModelConfig config) {
        long open = 0;
        for (int i = 1; i < RANK; i++) {
            open += shape[i] < 0 ? 1 : 0;
        }
        return open == 1
                ? List.of(0L, Math.max(0, shape[1]), Math.max(0, shape[2]), Math.max(0, shape[3]))
                : List.of(0L, (long) config.heads(), 0L, (long) config.headSize());
    }

    /** The shape of a cache of that many tokens for each of that many rows. */
    long[] shape(int rows, int tokens) {
        long[] shape = new long[RANK];
        for (int i = 0; i < RANK; i++) {
            long size = dimensions.get(i);
            shape[i] = size > 0 ? size : i == ROWS ? rows : tokens;
        }
        return shape;
    }

    long bytes(int rows, int tokens) {
        long bytes = type.size;
        for (long size : shape(rows, tokens)) {
            bytes *= size;
        }
        return bytes;
    }
}
