package io.irote.model.local;

import io.irote.model.Generation.FinishReason;
import io.irote.model.local.graph.Logits;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** An answer being written. */
final class Draft {
    /** Tokens that say the same again and again are a loop which a model does not leave by itself. */
    private static final int LOOP = 64;

    private static final int ROUNDS = 4;

    private final int most;
    private final Set<Integer> ends;
    private final Sampler sampler;
    private int[] ids = new int[0];
    private Optional<FinishReason> finish = Optional.empty();

    /** @param most tokens that the answer may have */
    Draft(int most, Set<Integer> ends, Sampler sampler) {
        this.most = most;
        this.ends = ends;
        this.sampler = sampler;
    }

    /** Writes a token, unless the answer is finished; the token that the model is to read next. */
    int write(Logits logits, int row) {
        int token = sampler.draw(logits.at(row, logits.positions() - 1));
        if (finish.isEmpty()) {
            add(token);
        }
        return token;
    }

    private void add(int token) {
        if (ends.contains(token)) {
            finish = Optional.of(FinishReason.STOP);
            return;
        }
        ids = Arrays.copyOf(ids, ids.length + 1);
        ids[ids.length - 1] = token;
        if (ids.length == most || loops()) {
            finish = Optional.of(FinishReason.LENGTH);
        }
    }

    /**
     * Whether the answer ends in {@value #LOOP} tokens or more that are the same words at least {@value #ROUNDS} times.
     */
    private boolean loops() {
        for (int period = 1; period * ROUNDS <= ids.length; period++) {
            int tail = Math.max(LOOP, period * ROUNDS);
            if (tail <= ids.length && repeats(period, tail)) {
                return true;
            }
        }
        return false;
    }

    private boolean repeats(int period, int tail) {
        int from = ids.length - tail;
        return Arrays.equals(ids, from, ids.length - period, ids, from + period, ids.length);
    }

    int[] ids() {
        return ids;
    }

    /** Why it is finished, once it is. */
    Optional<FinishReason> finish() {
        return finish;
    }
}
