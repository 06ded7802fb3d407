package io.irote.model.local;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.platform.Fp16Conversions;
import io.irote.model.ModelException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a graph gave for the tokens that follow each position of each row, unnormalised. Valid until its next run.
 *
 * @param positions of each row, the last ones fed
 */
record Logits(ByteBuffer bytes, OnnxJavaType type, int positions, int vocabulary) {
    /** The natural-log probabilities of tokens after a position of a row. */
    double[] nats(int row, int position, int[] tokens) {
        return nats(at(row, position), tokens);
    }

    /** The natural-log probabilities of tokens that have these values. */
    static double[] nats(float[] values, int[] tokens) {
        double normaliser = normaliser(values);
        return Arrays.stream(tokens)
                .mapToDouble(token -> Math.min(0, values[token] - normaliser))
                .toArray();
    }

    /** One number for each token of the vocabulary. */
    float[] at(int row, int position) {
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

    /**
     * The logarithm of the sum of exponentials.
     *
     * @throws ModelException if it is no number
     */
    static double normaliser(float[] values) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (float value : values) {
            sum += Math.exp(value - most);
        }
        double normaliser = most + Math.log(sum);
        if (!Double.isFinite(normaliser)) {
            throw new ModelException("the model computed something that is no number; its variant overflows on this"
                    + " machine or its file is damaged, use another one");
        }
        return normaliser;
    }
}
