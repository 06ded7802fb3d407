package io.irote.model.local;

import java.util.List;
import java.util.Map;

/** Operators of ONNX Runtime's own that optimised graphs are made of. */
final class FusedOperators {
    private static final int LONGEST = 4096;
    private static final int BITS = 4;
    private static final int ZERO = 1 << BITS - 1;

    private final OnnxFile onnx;
    private final TinyNet net;
    private final String lengths;
    private final String total;
    private final String cosine;
    private final String sine;

    /** @param mask the attention mask */
    FusedOperators(OnnxFile onnx, TinyNet net, String mask) {
        this.onnx = onnx;
        this.net = net;
        Map<String, Object> toInt = Map.of("to", OnnxFile.INT32);
        String sum = onnx.node("ReduceSum", Map.of("keepdims", 0), mask, onnx.integers(1));
        this.lengths = onnx.node("Cast", toInt, onnx.node("Sub", sum, onnx.scalar(1)));
        this.total = onnx.node("Cast", toInt, onnx.node("Gather", onnx.node("Shape", mask), onnx.scalar(1)));
        int half = net.size() / 2;
        float[] cosines = new float[LONGEST * half];
        float[] sines = new float[LONGEST * half];
        for (int i = 0; i < cosines.length; i++) {
            float angle = i / half * TinyOracle.speed(i % half, half);
            cosines[i] = (float) Math.cos(angle);
            sines[i] = (float) Math.sin(angle);
        }
        this.cosine = onnx.floats(cosines, LONGEST, half);
        this.sine = onnx.floats(sines, LONGEST, half);
    }

    /** What the heads of a layer give, side by side. */
    String attention(int layer, String queries, String keys, String values) {
        String mixed = "mixed." + layer;
        List<String> outputs = List.of(mixed, "present." + layer + ".key", "present." + layer + ".value");
        onnx.own(
                outputs,
                "GroupQueryAttention",
                Map.of("num_heads", net.heads(), "kv_num_heads", net.groups(), "do_rotary", 1),
                queries,
                keys,
                values,
                "past_key_values." + layer + ".key",
                "past_key_values." + layer + ".value",
                lengths,
                total,
                cosine,
                sine);
        return mixed;
    }

    /** A product with a matrix that 4 bits a weight can express, see {@link TinyNet#rounded}. */
    static String product(OnnxFile onnx, String state, float[][] matrix) {
        int blocks = (matrix.length + TinyNet.BLOCK - 1) / TinyNet.BLOCK;
        int columns = matrix[0].length;
        byte[] weights = new byte[columns * blocks * TinyNet.BLOCK / 2];
        float[] scales = new float[columns * blocks];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < matrix.length; row++) {
                int block = column * blocks + row / TinyNet.BLOCK;
                scales[block] = TinyNet.scale(matrix, column, row);
                int weight = Math.round(matrix[row][column] / scales[block]) + ZERO;
                weights[(column * blocks * TinyNet.BLOCK + row) / 2] |= (byte) (weight << BITS * (row % 2));
            }
        }
        String output = onnx.fresh();
        onnx.own(
                List.of(output),
                "MatMulNBits",
                Map.of("K", matrix.length, "N", columns, "bits", BITS, "block_size", TinyNet.BLOCK),
                state,
                onnx.constant(OnnxFile.UINT8, weights, columns, blocks, TinyNet.BLOCK / 2),
                onnx.floats(scales, scales.length));
        return output;
    }
}
