package io.irote.model.local;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small decoder-only transformer as arrays: grouped-query attention, rotary or learned positions, RMS norms and a
 * feed-forward layer. Its weights follow from a seed.
 *
 * <p>It writes and copies a little: half of a hidden state says which token was read last, and the first layer adds the
 * mean of all tokens read to the other half. The head prefers the token that follows the last one in a fixed order, and
 * tokens that were read before.
 *
 * @param embedding a row for each token
 * @param places a row for each learned position; empty for rotary ones
 * @param head a column for each token
 */
record TinyNet(
        int heads, int groups, int size, float[][] embedding, float[][] places, List<Layer> layers, float[][] head) {
    /** Matrices that vectors are multiplied with from the left. */
    record Layer(float[][] query, float[][] key, float[][] value, float[][] out, float[][] up, float[][] down) {}

    /** How many weights of 4 bits share a scale. */
    static final int BLOCK = 32;

    private static final int LARGEST = 7;
    private static final int QUERY_HEADS = 4;
    private static final int KEY_HEADS = 2;
    private static final int HEAD_SIZE = 8;
    private static final int HIDDEN = QUERY_HEADS * HEAD_SIZE;
    private static final int HALF = HIDDEN / 2;
    private static final int INNER = 48;
    private static final int LAYERS = 2;
    private static final double NOISE = 0.04;
    private static final double COPIED = 0.7;

    /**
     * @param order of tokens: each is followed by the next one
     * @param learned the number of learned positions; 0 for rotary ones
     */
    static TinyNet of(List<Integer> order, int vocabulary, int learned, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] codes = unit(matrix(vocabulary, HALF, 1, random), Math.sqrt(HALF));
        float[][] embedding = matrix(vocabulary, HIDDEN, NOISE, random);
        float[][] head = matrix(HIDDEN, vocabulary, NOISE, random);
        for (int token = 0; token < vocabulary; token++) {
            int next = order.get((order.indexOf(token) + 1) % order.size());
            for (int i = 0; i < HALF; i++) {
                embedding[token][i] += codes[token][i];
                head[i][next] += 0.5f * codes[token][i];
                head[HALF + i][token] += 0.7f * codes[token][i];
            }
        }
        List<Layer> layers = IntStream.range(0, LAYERS)
                .mapToObj(layer -> layer(layer == 0, random))
                .toList();
        float[][] places = matrix(learned, HIDDEN, NOISE, random);
        return new TinyNet(QUERY_HEADS, KEY_HEADS, HEAD_SIZE, embedding, places, layers, head);
    }

    /** A larger network of noise: about 100 million weights for 12 layers of 12 heads and 16,000 tokens. */
    static TinyNet noise(int layers, int heads, int groups, int size, int vocabulary) {
        SplittableRandom random = new SplittableRandom(1);
        int hidden = heads * size;
        double scale = 1 / Math.sqrt(hidden);
        List<Layer> stack = IntStream.range(0, layers)
                .mapToObj(layer -> new Layer(
                        matrix(hidden, hidden, scale, random),
                        matrix(hidden, groups * size, scale, random),
                        matrix(hidden, groups * size, scale, random),
                        matrix(hidden, hidden, scale, random),
                        matrix(hidden, 4 * hidden, scale, random),
                        matrix(4 * hidden, hidden, scale / 2, random)))
                .toList();
        float[][] embedding = matrix(vocabulary, hidden, 1, random);
        return new TinyNet(
                heads, groups, size, embedding, new float[0][], stack, matrix(hidden, vocabulary, scale, random));
    }

    /** The same with weights of layers that 4 bits can express: -7 to 7 times a scale that {@value #BLOCK} of them share. */
    TinyNet rounded() {
        List<Layer> rounded = layers.stream()
                .map(layer -> new Layer(
                        rounded(layer.query),
                        rounded(layer.key),
                        rounded(layer.value),
                        rounded(layer.out),
                        rounded(layer.up),
                        rounded(layer.down)))
                .toList();
        return new TinyNet(heads, groups, size, embedding, places, rounded, head);
    }

    private static float[][] rounded(float[][] matrix) {
        float[][] rounded = new float[matrix.length][matrix[0].length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix[0].length; column++) {
                float scale = scale(matrix, column, row);
                rounded[row][column] = Math.round(matrix[row][column] / scale) * scale;
            }
        }
        return rounded;
    }

    /** The scale of the block of a column that a row is in. */
    static float scale(float[][] matrix, int column, int row) {
        float most = 0;
        int from = row / BLOCK * BLOCK;
        for (int i = from; i < Math.min(from + BLOCK, matrix.length); i++) {
            most = Math.max(most, Math.abs(matrix[i][column]));
        }
        return most / LARGEST;
    }

    /** The same with learned positions. */
    TinyNet placed(int learned) {
        return new TinyNet(
                heads,
                groups,
                size,
                embedding,
                matrix(learned, hidden(), NOISE, new SplittableRandom(learned)),
                layers,
                head);
    }

    private static Layer layer(boolean copies, SplittableRandom random) {
        float[][] value = matrix(HIDDEN, HALF, NOISE, random);
        float[][] out = matrix(HIDDEN, HIDDEN, NOISE, random);
        for (int i = 0; copies && i < HALF; i++) {
            value[i][i] += 1;
            // The first of the two query heads of each key head passes the copy on.
            int from = i / HEAD_SIZE * 2 * HEAD_SIZE + i % HEAD_SIZE;
            out[from][HALF + i] += (float) COPIED;
        }
        return new Layer(
                matrix(HIDDEN, HIDDEN, 2 * NOISE, random),
                matrix(HIDDEN, HALF, 2 * NOISE, random),
                value,
                out,
                matrix(HIDDEN, INNER, NOISE, random),
                matrix(INNER, HIDDEN, NOISE, random));
    }

    static float[][] matrix(int rows, int columns, double scale, SplittableRandom random) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) (scale * gaussian(random));
            }
        }
        return matrix;
    }

    /** Rows of the same length. */
    private static float[][] unit(float[][] matrix, double length) {
        for (float[] row : matrix) {
            double sum = 0;
            for (float value : row) {
                sum += value * value;
            }
            for (int i = 0; i < row.length; i++) {
                row[i] *= (float) (length / Math.sqrt(sum));
            }
        }
        return matrix;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    int vocabulary() {
        return embedding.length;
    }

    int hidden() {
        return heads * size;
    }
}
