package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.model.limit.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitedTest {
    private final FakeTime time = new FakeTime();
    private final List<Long> begun = new ArrayList<>();

    @Test
    void noSixtySecondsHoldMoreCallsThanAllowed() {
        Rate rate = rate(5, Long.MAX_VALUE);
        for (int i = 0; i < 23; i++) {
            request(rate);
            time.pass(Duration.ofSeconds(i % 4));
        }
        for (int i = 5; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 5))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1).toNanos());
        }
    }

    @Test
    void callsAreNotHeldBackForLongerThanNeeded() {
        Rate rate = rate(2, Long.MAX_VALUE);
        request(rate);
        time.pass(Duration.ofSeconds(20));
        request(rate);
        request(rate);
        assertThat(begun.get(2) - begun.get(0)).isEqualTo(Duration.ofMinutes(1).toNanos());
        request(rate);
        assertThat(begun.get(3) - begun.get(0)).isEqualTo(Duration.ofSeconds(80).toNanos());
    }

    @Test
    void noSixtySecondsHoldMoreTokensThanAllowed() {
        Limited<String, String> limited = limited(rate(Long.MAX_VALUE, 33), 11);
        for (int i = 0; i < 4; i++) {
            limited.call(List.of("a"));
        }
        assertThat(begun.get(2)).isEqualTo(begun.get(0));
        assertThat(begun.get(3) - begun.get(0)).isEqualTo(Duration.ofMinutes(1).toNanos());
    }

    /** The estimate is 30, but a call takes 11: 22 + 30 fit in 52, where 30 + 30 would not. */
    @Test
    void whatACallReallyTookCountsOnceItIsKnown() {
        Limited<String, String> limited = limited(rate(Long.MAX_VALUE, 52), 30);
        for (int i = 0; i < 4; i++) {
            limited.call(List.of("a"));
        }
        assertThat(begun.get(2)).isEqualTo(begun.get(0));
        assertThat(begun.get(3) - begun.get(0)).isEqualTo(Duration.ofMinutes(1).toNanos());
    }

    @Test
    void aCallLargerThanTheLimitGoesAlone() {
        Limited<String, String> limited = limited(rate(Long.MAX_VALUE, 5), 100);
        limited.call(List.of("a"));
        limited.call(List.of("a"));
        assertThat(begun.get(1) - begun.get(0)).isEqualTo(Duration.ofMinutes(1).toNanos());
    }

    @Test
    void anInterruptEndsTheWait() {
        Rate rate = rate(1, Long.MAX_VALUE);
        request(rate);
        time.interrupt();
        assertThatThrownBy(() -> request(rate)).isInstanceOf(InterruptedRunException.class);
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> rate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A call may make many requests or none: only these are held to the one, and only its tokens to the other. */
    @Test
    void requestsAndTokensAreBookedApart() {
        Rate rate = rate(2, 20);
        Limited<String, String> limited = limited(rate, 11);
        limited.call(List.of("a"));
        request(rate);
        request(rate);
        assertThat(begun).containsOnly(begun.get(0));
        limited.call(List.of("a"));
        assertThat(begun.get(3) - begun.get(0)).isEqualTo(Duration.ofMinutes(1).toNanos());
    }

    private void request(Rate rate) {
        rate.request(time.pause());
        begun.add(time.nanos());
    }

    private Rate rate(long calls, long tokens) {
        return new Rate(OptionalLong.of(calls), OptionalLong.of(tokens), time::nanos);
    }

    private Limited<String, String> limited(Rate rate, long estimate) {
        Echo echo = Echo.one().first(requests -> begun.add(time.nanos()));
        return new Limited<>(echo, rate, time.pause(), text -> estimate);
    }
}
