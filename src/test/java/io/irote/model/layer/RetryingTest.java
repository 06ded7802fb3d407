package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.RetriableModelException;
import io.irote.model.layer.Interruptible.InterruptedRunException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private final FakeTime time = new FakeTime();

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
                time::isInterrupted);
        assertThatThrownBy(() -> new Retrying<>(echo, "openai:m", pause, new SplittableRandom(7)).call(List.of("a")))
                .isInstanceOf(InterruptedRunException.class);
        assertThat(time.slept()).isLessThan(Duration.ofSeconds(4));
        assertThat(echo.calls()).hasSize(1);
    }

    private Retrying<String, String> retrying(Echo echo) {
        return new Retrying<>(echo, "openai:m", time.pause(), new SplittableRandom(7));
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
