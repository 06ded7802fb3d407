package io.irote.evaluation.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.ResponseScale;
import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import io.irote.objective.Grounds;
import io.irote.objective.Task;
import io.irote.objective.TaskScore;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResponseStyleTest {
    private static final ResponseScale SCALE = new ResponseScale(1, List.of("no", "perhaps", "yes"));
    private static final List<Task.Closed> ITEMS = List.of(item("a", Keying.PLUS), item("b", Keying.MINUS));
    private static final List<Double> YES = List.of(0.0, 0.0, 1.0);
    private static final List<Double> NO = List.of(1.0, 0.0, 0.0);
    private static final List<Double> EITHER = List.of(0.5, 0.0, 0.5);

    @Test
    void whoSaysYesToBothKeyingsInBothOrdersAgreesWithEverything() {
        assertStyle(style(YES, YES, YES, YES), 0.5, 0);
    }

    @Test
    void whoAnswersByContentShowsNeither() {
        assertStyle(style(YES, NO, YES, NO), 0, 0);
    }

    @Test
    void whoTakesTheLastOptionIsDrawnByItsPlaceAndNoYesSayer() {
        // Listed last: yes in ascending order, no in descending order.
        assertStyle(style(YES, YES, NO, NO), 0, 0.5);
    }

    @Test
    void halfAPullAddsUp() {
        // Agreement of 1 and ½ ascending, ½ and 0 descending: position ¼, and no acquiescence on the whole.
        assertStyle(style(YES, EITHER, EITHER, NO), 0, 0.25);
    }

    @Test
    void anItemThatWasAnsweredInOneOrderOnlyTellsNothing() {
        ResponseStyle style =
                ResponseStyle.of("e", ITEMS, List.of(score("a", YES), score("b", YES)), List.of(score("b", NO)));
        assertThat(style.position()).isEqualTo(0.5);
        assertThat(style.acquiescence()).isEmpty();
    }

    @Test
    void oneKeyingCannotTellAcquiescenceFromTheTrait() {
        List<Task.Closed> plus = List.of(item("a", Keying.PLUS));
        assertThat(ResponseStyle.of("e", plus, List.of(score("a", YES)), List.of(score("a", YES)))
                        .acquiescence())
                .isEmpty();
    }

    private static ResponseStyle style(
            List<Double> upPlus, List<Double> upMinus, List<Double> downPlus, List<Double> downMinus) {
        return ResponseStyle.of(
                "e",
                ITEMS,
                List.of(score("a", upPlus), score("b", upMinus)),
                List.of(score("a", downPlus), score("b", downMinus)));
    }

    private static void assertStyle(ResponseStyle style, double acquiescence, double position) {
        assertThat(style.acquiescence().orElseThrow()).isCloseTo(acquiescence, within(1e-12));
        assertThat(style.position()).isCloseTo(position, within(1e-12));
    }

    private static Task.Closed item(String id, Keying keying) {
        return new Task.Closed(new Item(id, "I am " + id + ".", keying), SCALE);
    }

    private static TaskScore score(String task, List<Double> options) {
        Grounds answer = new Grounds.Chosen(new ChoiceDistribution(options, Provenance.EXACT, 0));
        return new TaskScore(task, -1, 0.5, OptionalDouble.of(0), 0, 0, answer, List.of(), Provenance.EXACT);
    }
}
