package io.irote.model.local;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxJavaType;
import io.irote.model.Generation.FinishReason;
import io.irote.model.local.graph.Logits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final int VOCABULARY = 100;
    private static final int END = 0;

    private static Draft draft(int most) {
        return new Draft(most, Set.of(END), new Sampler(0, 1, new SplittableRandom(1)));
    }

    /** Logits that make one token the likeliest. */
    private static Logits likeliest(int token) {
        ByteBuffer bytes = ByteBuffer.allocate(VOCABULARY * Float.BYTES).order(ByteOrder.nativeOrder());
        bytes.putFloat(token * Float.BYTES, 5);
        return new Logits(bytes, OnnxJavaType.FLOAT, 1, VOCABULARY);
    }

    @Test
    void anEndTokenEndsItAndIsNoPartOfIt() {
        Draft draft = draft(10);
        for (int token : new int[] {7, 8, END, 9}) {
            draft.write(likeliest(token), 0);
        }
        assertThat(draft.ids()).containsExactly(7, 8);
        assertThat(draft.finish()).contains(FinishReason.STOP);
    }

    @Test
    void theMostTokensCutIt() {
        Draft draft = draft(2);
        draft.write(likeliest(7), 0);
        assertThat(draft.finish()).isEmpty();
        draft.write(likeliest(8), 0);
        assertThat(draft.finish()).contains(FinishReason.LENGTH);
    }

    @Test
    void goingInCirclesCutsIt() {
        assertThat(written(1)).isEqualTo(64);
        assertThat(written(5)).isEqualTo(64);
        assertThat(written(30)).isEqualTo(120);
        assertThat(written(99)).isEqualTo(396);
    }

    /** Tokens until it is noticed that the same ones come back after a while. */
    private static int written(int period) {
        Draft draft = draft(1000);
        for (int i = 0; draft.finish().isEmpty(); i++) {
            draft.write(likeliest(1 + i % period), 0);
        }
        assertThat(draft.finish()).contains(FinishReason.LENGTH);
        return draft.ids().length;
    }
}
