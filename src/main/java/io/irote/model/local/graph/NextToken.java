package io.irote.model.local.graph;

import java.util.Arrays;

/** What follows one position of a text; memory that is used for one after the other. */
public final class NextToken {
    private final float[] logits;
    private final LogSum logSum;

    public NextToken(int vocabulary) {
        this.logits = new float[vocabulary];
        this.logSum = new LogSum(vocabulary);
    }

    public NextToken of(Logits all, int row, int place) {
        all.read(row, place, logits);
        return this;
    }

    /** The natural-log probabilities of tokens. */
    public double[] nats(int[] tokens) {
        double normaliser = logSum.of(logits);
        return Arrays.stream(tokens)
                .mapToDouble(token -> Math.min(0, logits[token] - normaliser))
                .toArray();
    }
}
