package io.irote.model.local.graph;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;

/**
 * What a graph gave for the tokens that follow each position of each row, unnormalised. Valid until its next run.
 *
 * @param positions of each row, the last ones fed
 */
public record Logits(ByteBuffer bytes, OnnxJavaType type, int positions, int vocabulary) {
    /** The natural-log probabilities of tokens after a position of a row. */
    double[] nats(int row, int position, int[] tokens) {
        return new NextToken(vocabulary).of(this, row, position).nats(tokens);
    }

    /** One number for each token of the vocabulary. */
    public float[] at(int row, int position) {
        float[] values = new float[vocabulary];
        read(row, position, values);
        return values;
    }

    /** Puts a number for each token of the vocabulary in an array. */
    void read(int row, int position, float[] values) {
        int from = (row * positions + position) * vocabulary;
        if (type == OnnxJavaType.FLOAT) {
            bytes.asFloatBuffer().get(from, values);
        } else {
            for (int i = 0; i < vocabulary; i++) {
                values[i] = Fp16Conversions.fp16ToFloat(bytes.getShort((from + i) * Short.BYTES));
            }
        }
    }
}
