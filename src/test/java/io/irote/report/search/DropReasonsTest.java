package io.irote.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.report.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reasons counted, and what of a proposer's texts the tables tell. */
class DropReasonsTest {
    @Test
    void reasonsThatDifferInNumbersOnlyAreOne() {
        assertThat(Ranges.count(List.of(
                        "63 words, the limit is 50",
                        "51 words, the limit is 50",
                        "51 words, the limit is 50",
                        "empty",
                        "4 insights, the limit is 3")))
                .isEqualTo(Map.of("51–63 words, the limit is 50", 3L, "empty", 1L, "4 insights, the limit is 3", 1L));
    }

    @Test
    void numbersTooLongAndDollarsAreWords() {
        String huge = "9".repeat(40) + " words for $1";
        assertThat(Ranges.count(List.of(huge, huge))).isEqualTo(Map.of(huge, 2L));
    }

    @Test
    void rejectedTextsStandWithTheirReasonsInTheTable() {
        assertThat(DropReasons.of(List.of(Runs.rejecting("63 words, the limit is 50", "51 words, the limit is 50")))
                        .rows())
                .contains(List.of("proposals: rejected, 51–63 words, the limit is 50", "2"));
    }
}
