package io.irote.model.local.graph;

import io.irote.model.ModelException;

/**
 * The logarithm of a sum of exponentials, to 1e-9. Its loops have no branches and no calls, so that a processor does
 * several steps at once: {@code Math.exp} takes three times as long, and a vocabulary may have 150,000 tokens.
 */
public final class LogSum {
    private static final double PARTS = 32 * 32;
    /** What is smaller than the largest by more adds nothing. */
    private static final double LEAST = -64;

    private final double[] terms;

    /** @param size how many numbers there are */
    public LogSum(int size) {
        this.terms = new double[size];
    }

    /** @throws ModelException if it is no number */
    public double of(float[] values) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        for (int i = 0; i < terms.length; i++) {
            terms[i] = (double) values[i] - most;
        }
        exponentials();
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return finite(most + Math.log(sum));
    }

    private static double finite(double sum) {
        if (!Double.isFinite(sum)) {
            throw new ModelException("the model computed something that is no number; its variant overflows on this"
                    + " machine or its file is damaged, use another one");
        }
        return sum;
    }

    /** e^x = (e^(x/1024))^1024, of which e^(x/1024) is its series up to the fourth power. */
    private void exponentials() {
        for (int i = 0; i < terms.length; i++) {
            double x = Math.max(LEAST, terms[i]) / PARTS;
            double e = 1 + x * (1 + x * (1.0 / 2 + x * (1.0 / 6 + x * (1.0 / 24))));
            terms[i] = toThe32nd(toThe32nd(e));
        }
    }

    /** No loop, since one within another is not done several steps at once. */
    private static double toThe32nd(double e) {
        double square = e * e;
        double fourth = square * square;
        double eighth = fourth * fourth;
        double sixteenth = eighth * eighth;
        return sixteenth * sixteenth;
    }
}
