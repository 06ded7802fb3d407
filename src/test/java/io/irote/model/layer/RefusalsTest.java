package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final List<String> REQUESTS =
            IntStream.range(0, 20).mapToObj(i -> "t" + i).toList();
    private static final UnansweredException FAILURE = new UnansweredException(Outcome.Status.FAILED, "no");

    private final Refusals<String> refusals = Refusals.ofFirst(REQUESTS, Echo.KIND);

    @Test
    void aModelThatRefusesAllOfTheFirstPromptsCannotAnswer() {
        REQUESTS.subList(1, Refusals.FIRST).forEach(request -> refusals.add(request, FAILURE));
        assertThatThrownBy(() -> refusals.add(REQUESTS.get(0), FAILURE)).isSameAs(FAILURE);
    }

    @Test
    void aModelThatRefusesMostOfThemCan() {
        assertThatCode(() -> REQUESTS.subList(1, 20).forEach(request -> refusals.add(request, FAILURE)))
                .doesNotThrowAnyException();
    }

    @Test
    void severalSamplesOfOnePromptAreOneRefusal() {
        assertThatCode(() -> IntStream.range(0, 50).forEach(i -> refusals.add("t0", FAILURE)))
                .doesNotThrowAnyException();
    }

    @Test
    void aFewPromptsShowNothing() {
        Refusals<String> few = Refusals.ofFirst(REQUESTS.subList(0, Refusals.FIRST - 1), Echo.KIND);
        assertThatCode(() -> REQUESTS.forEach(request -> few.add(request, FAILURE)))
                .doesNotThrowAnyException();
    }
}
