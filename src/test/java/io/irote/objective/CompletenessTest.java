package io.irote.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static List<MissingTask> missing(int different) {
        return IntStream.range(0, different)
                .mapToObj(i -> new MissingTask("t" + i, Outcome.Status.UNREADABLE, 0, "who knows"))
                .toList();
    }

    @Test
    void aQuarterMayBeMissing() {
        assertThatCode(() -> new Completeness(16, missing(4), 0, 0, 0).require())
                .doesNotThrowAnyException();
    }

    @Test
    void moreThanAQuarterMayNotAndTheMessageSaysWhichAndWhereTheShareIs() {
        assertThatThrownBy(() -> new Completeness(15, missing(4), 0, 0, 0).require())
                .isInstanceOf(UnansweredException.class)
                .hasMessage("4 of 15 answers are missing, and more than 25 % may not be; the first is that to t0"
                        + " (unreadable): who knows");
    }

    @Test
    void aFewTasksMayBeMissingWhateverTheirShare() {
        assertThatCode(() -> new Completeness(4, missing(3), 0, 0, 0).require()).doesNotThrowAnyException();
    }

    @Test
    void theShareOfUnusableAnswersIsThatOfWhatWasSampled() {
        assertThat(new Completeness(10, missing(1), 12, 3, 0).unusableShare()).hasValue(0.25);
        assertThat(new Completeness(10, missing(1), 0, 0, 0).unusableShare()).isEmpty();
    }
}
