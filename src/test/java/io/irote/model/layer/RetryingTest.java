package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.RetriableModelException.Kind;
import io.irote.model.call.WaitListener;
import io.irote.model.limit.BudgetSpentException;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.model.limit.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private final FakeTime time = new FakeTime();
    private final List<String> told = new ArrayList<>();

    @Test
    void aCallThatFailsThriceIsMadeAgainAfterWaitsThatDouble() {
        Echo echo = failing(3, new RetriableModelException("busy"));
        assertThat(retrying(echo).call(List.of("a")).answers()).containsExactly("A");
        assertThat(echo.calls()).hasSize(4);
        assertThat(time.slept()).isBetween(Duration.ofSeconds(1 + 2 + 4), Duration.ofMillis(1500 + 3000 + 6000));
    }

    @Test
    void theWaitIsNeverShorterThanTheServerAskedFor() {
        RetriableModelException busy = new RetriableModelException("busy", Optional.of(Duration.ofSeconds(42)), null);
        retrying(failing(1, busy)).call(List.of("a"));
        assertThat(time.slept()).isBetween(Duration.ofSeconds(42), Duration.ofMillis(42_500));
    }

    @Test
    void eachWaitIsTold() {
        RetriableModelException busy = new RetriableModelException("s is busy", Optional.of(Duration.ofHours(1)), null);
        retrying(failing(2, busy)).call(List.of("a"));
        assertThat(told)
                .containsExactly(
                        "s is busy; it asks for 1 h; trying again in 5 min (2 of 6)",
                        "s is busy; it asks for 1 h; trying again in 5 min (3 of 6)");
    }

    @Test
    void aModelThatIsLoadedIsWaitedForForMinutes() {
        RetriableModelException loading =
                new RetriableModelException(Kind.LOADING, "s is still loading the model", Optional.empty(), null);
        assertThat(retrying(failing(119, loading)).call(List.of("a")).answers()).containsExactly("A");
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(119 * 5));
        assertThat(told).first().isEqualTo("s is still loading the model; waiting for it, up to 10 min");
    }

    @Test
    void aModelThatIsNeverLoadedEndsTheWait() {
        RetriableModelException loading =
                new RetriableModelException(Kind.LOADING, "s is still loading the model", Optional.empty(), null);
        assertThatThrownBy(() -> retrying(failing(10_000, loading)).call(List.of("a")))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(
                        "s is still loading the model; it was waited for 10 min, try again when the model is there");
        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aWaitThatWouldOutlastTheRunIsNotBegun() {
        RetriableModelException busy = new RetriableModelException("s is busy", Optional.of(Duration.ofHours(1)), null);
        Pause pause = new Pause(time::pass, time::isInterrupted, WaitListener.NONE, () -> Duration.ofMinutes(3)
                .toNanos());
        assertThatThrownBy(() ->
                        new Retrying<>(failing(1, busy), "openai:m", pause, new SplittableRandom(7)).call(List.of("a")))
                .isInstanceOf(BudgetSpentException.class)
                .hasMessageStartingWith(
                        "--max-time leaves no time for a wait of 5 min: s is busy; it asks for 1 h; trying again");
        assertThat(time.slept()).isZero();
    }

    @Test
    void noServerMakesUsWaitLongerThanFiveMinutes() {
        RetriableModelException busy = new RetriableModelException("busy", Optional.of(Duration.ofDays(9)), null);
        retrying(failing(1, busy)).call(List.of("a"));
        assertThat(time.slept()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void oneSeedGivesTheSameWaits() {
        retrying(failing(4, new RetriableModelException("busy"))).call(List.of("a"));
        FakeTime again = new FakeTime();
        new Retrying<>(
                        failing(4, new RetriableModelException("busy")),
                        "openai:m",
                        again.pause(),
                        new SplittableRandom(7))
                .call(List.of("a"));
        assertThat(again.slept()).isEqualTo(time.slept()).isNotEqualTo(Duration.ofSeconds(1 + 2 + 4 + 8));
    }

    @Test
    void afterSixFailuresInARowItGivesUpAndSaysWhy() {
        Echo echo = failing(100, new RetriableModelException("HTTP 503: overloaded"));
        assertThatThrownBy(() -> retrying(echo).call(List.of("a")))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage("openai:m failed 6 times in a row, last: HTTP 503: overloaded")
                .hasCauseInstanceOf(RetriableModelException.class);
        assertThat(echo.calls()).hasSize(6);
        assertThat(time.slept()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void everyCallHasItsOwnAttempts() {
        Retrying<String, String> retrying = retrying(Echo.one().first(failsEverySecondTime()));
        for (int i = 0; i < 20; i++) {
            assertThat(retrying.call(List.of("a")).answers()).containsExactly("A");
        }
    }

    @Test
    void whatCannotSucceedIsNotTriedAgain() {
        Echo echo = failing(1, new ModelException("no such model"));
        assertThatThrownBy(() -> retrying(echo).call(List.of("a"))).hasMessage("no such model");
        assertThat(echo.calls()).hasSize(1);
        assertThat(time.slept()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitSoon() {
        RetriableModelException busy = new RetriableModelException("busy", Optional.of(Duration.ofMinutes(4)), null);
        Echo echo = failing(1, busy);
        Pause pause = new Pause(
                slice -> {
                    time.pass(slice);
                    if (time.slept().compareTo(Duration.ofSeconds(3)) >= 0) {
                        time.interrupt();
                    }
                },
                time::isInterrupted,
                WaitListener.NONE);
        assertThatThrownBy(() -> new Retrying<>(echo, "openai:m", pause, new SplittableRandom(7)).call(List.of("a")))
                .isInstanceOf(InterruptedRunException.class);
        assertThat(time.slept()).isLessThan(Duration.ofSeconds(4));
        assertThat(echo.calls()).hasSize(1);
    }

    private Retrying<String, String> retrying(Echo echo) {
        Pause pause = time.pause((about, line, wait) -> told.add(line));
        return new Retrying<>(echo, "openai:m", pause, new SplittableRandom(7));
    }

    private static Echo failing(int times, ModelException failure) {
        int[] left = {times};
        return Echo.one().first(requests -> {
            if (left[0]-- > 0) {
                throw failure;
            }
        });
    }

    private static Consumer<List<String>> failsEverySecondTime() {
        int[] calls = {0};
        return requests -> {
            if (calls[0]++ % 2 == 0) {
                throw new RetriableModelException("busy");
            }
        };
    }
}
