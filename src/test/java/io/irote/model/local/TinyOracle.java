package io.irote.model.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Computes a {@link TinyNet} in plain loops, a token after the other, with no padding and in double precision. */
final class TinyOracle {
    static final float EPSILON = 1e-5f;
    private static final double SLOWEST = 10_000;

    private final TinyNet net;
    /** Keys and values of each layer: token, number. */
    private final List<List<double[]>> keys = new ArrayList<>();

    private final List<List<double[]>> values = new ArrayList<>();
    private double[] logits = {};
    private int read;

    TinyOracle(TinyNet net) {
        this.net = net;
        net.layers().forEach(layer -> {
            keys.add(new ArrayList<>());
            values.add(new ArrayList<>());
        });
    }

    /** How fast the i-th pair of a rotary vector turns, in radians a token. */
    static float speed(int i, int half) {
        return (float) Math.pow(SLOWEST, -(double) i / half);
    }

    /** The natural-log probability of a continuation, token by token. */
    static double[] nats(TinyNet net, int[] context, int[] continuation) {
        TinyOracle oracle = new TinyOracle(net);
        Arrays.stream(context).forEach(oracle::read);
        double[] nats = new double[continuation.length];
        for (int i = 0; i < continuation.length; i++) {
            nats[i] = oracle.logProbability(continuation[i]);
            oracle.read(continuation[i]);
        }
        return nats;
    }

    double logProbability(int token) {
        double sum = Arrays.stream(logits).map(Math::exp).sum();
        return logits[token] - Math.log(sum);
    }

    /** The likeliest next token. */
    int likeliest() {
        int best = 0;
        for (int i = 0; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    void read(int token) {
        double[] state = new double[net.hidden()];
        for (int i = 0; i < state.length; i++) {
            state[i] = net.embedding()[token][i] + (rotary() ? 0 : net.places()[read][i]);
        }
        for (int layer = 0; layer < net.layers().size(); layer++) {
            attend(layer, state);
            TinyNet.Layer weights = net.layers().get(layer);
            double[] inner = product(norm(state), weights.up());
            Arrays.setAll(inner, i -> Math.max(0, inner[i]));
            add(state, product(inner, weights.down()));
        }
        logits = product(norm(state), net.head());
        read++;
    }

    private boolean rotary() {
        return net.places().length == 0;
    }

    private void attend(int layer, double[] state) {
        TinyNet.Layer weights = net.layers().get(layer);
        double[] normed = norm(state);
        double[] queries = turned(product(normed, weights.query()));
        keys.get(layer).add(turned(product(normed, weights.key())));
        values.get(layer).add(product(normed, weights.value()));
        double[] mixed = new double[net.hidden()];
        for (int head = 0; head < net.heads(); head++) {
            int group = head / (net.heads() / net.groups());
            double[] shares = shares(queries, head, keys.get(layer), group);
            for (int t = 0; t < shares.length; t++) {
                for (int i = 0; i < net.size(); i++) {
                    mixed[head * net.size() + i] +=
                            shares[t] * values.get(layer).get(t)[group * net.size() + i];
                }
            }
        }
        add(state, product(mixed, weights.out()));
    }

    private double[] shares(double[] queries, int head, List<double[]> tokens, int group) {
        double[] shares = new double[tokens.size()];
        double sum = 0;
        for (int t = 0; t < shares.length; t++) {
            double score = 0;
            for (int i = 0; i < net.size(); i++) {
                score += queries[head * net.size() + i] * tokens.get(t)[group * net.size() + i];
            }
            shares[t] = Math.exp(score / Math.sqrt(net.size()));
            sum += shares[t];
        }
        double whole = sum;
        Arrays.setAll(shares, t -> shares[t] / whole);
        return shares;
    }

    /** Each head's vector, turned by the position of the token that is read. */
    private double[] turned(double[] vectors) {
        int half = net.size() / 2;
        double[] turned = vectors.clone();
        for (int head = 0; rotary() && head < vectors.length / net.size(); head++) {
            for (int i = 0; i < half; i++) {
                int x = head * net.size() + i;
                double angle = read * speed(i, half);
                turned[x] = vectors[x] * Math.cos(angle) - vectors[x + half] * Math.sin(angle);
                turned[x + half] = vectors[x + half] * Math.cos(angle) + vectors[x] * Math.sin(angle);
            }
        }
        return turned;
    }

    private static double[] norm(double[] state) {
        double mean = Arrays.stream(state).map(x -> x * x).average().orElseThrow();
        return Arrays.stream(state).map(x -> x / Math.sqrt(mean + EPSILON)).toArray();
    }

    private static double[] product(double[] vector, float[][] matrix) {
        double[] product = new double[matrix[0].length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += vector[i] * matrix[i][j];
            }
        }
        return product;
    }

    private static void add(double[] state, double[] more) {
        Arrays.setAll(state, i -> state[i] + more[i]);
    }
}
