package io.irote.model.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.limit.Interruptible.InterruptedRunException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SlotsTest {
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Test
    void resultsAreInItemOrderWhicheverCallEndsFirst() {
        CountDownLatch second = new CountDownLatch(1);
        try (Slots slots = slots(2)) {
            assertThat(slots.each(List.of(1, 2), item -> {
                        if (item == 1) {
                            await(second);
                        } else {
                            second.countDown();
                        }
                        return "result " + item;
                    }))
                    .containsExactly("result 1", "result 2");
        }
    }

    /** Calls pass the barrier in fours only, so that fewer in flight would wait for ever. */
    @Test
    void allSlotsAreBusyWhileThereIsWorkAndNeverMoreThanAreAllowed() {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Slots slots = slots(4)) {
            slots.each(numbers(400), item -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                meet(four);
                inFlight.decrementAndGet();
                return item;
            });
        }
        assertThat(most).hasValue(4);
    }

    /** One slow call of a batch does not keep the other slot from the calls of the other batch. */
    @Test
    void batchesShareTheSlots() {
        CountDownLatch others = new CountDownLatch(20);
        try (Slots slots = slots(2)) {
            CompletableFuture<List<Integer>> slow = CompletableFuture.supplyAsync(() -> slots.each(List.of(0), item -> {
                await(others);
                return item;
            }));
            slots.each(numbers(20), countDown(others));
            assertThat(slow.join()).containsExactly(0);
        }
    }

    @Test
    void afterAFailureNoFurtherCallBegins() {
        AtomicInteger begun = new AtomicInteger();
        try (Slots slots = slots(1)) {
            assertThatThrownBy(() -> slots.each(numbers(100), item -> {
                        if (begun.incrementAndGet() == 3) {
                            throw new IllegalStateException("third");
                        }
                        return item;
                    }))
                    .hasMessage("third");
        }
        assertThat(begun).hasValue(3);
    }

    @Test
    void callsInFlightFinishBeforeAFailureIsTold() {
        CountDownLatch bothBegan = new CountDownLatch(2);
        AtomicBoolean finished = new AtomicBoolean();
        try (Slots slots = slots(2)) {
            assertThatThrownBy(() -> slots.each(List.of(0, 1), item -> {
                        bothBegan.countDown();
                        await(bothBegan);
                        if (item == 0) {
                            throw new IllegalStateException("first");
                        }
                        finished.set(true);
                        return item;
                    }))
                    .hasMessage("first");
        }
        assertThat(finished).isTrue();
    }

    @Test
    void theFailuresOfCallsInFlightAreSuppressed() {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Slots slots = slots(2)) {
            assertThatThrownBy(() -> slots.each(List.of(0, 1), item -> {
                        meet(both);
                        throw new IllegalStateException("call " + item);
                    }))
                    .hasMessage("call 0")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .singleElement()
                            .satisfies(other -> assertThat(other).hasMessage("call 1")));
        }
    }

    @Test
    void afterAnInterruptNoCallBeginsAndThoseInFlightFinish() {
        AtomicInteger finished = new AtomicInteger();
        try (Slots slots = slots(2)) {
            assertThatThrownBy(() -> slots.each(numbers(100), item -> {
                        interrupted.set(true);
                        return finished.incrementAndGet();
                    }))
                    .isInstanceOf(InterruptedRunException.class);
        }
        assertThat(finished).hasValueBetween(1, 2);
    }

    @Test
    void anInterruptAfterTheLastCallBeganLosesNoResult() {
        try (Slots slots = slots(2)) {
            assertThat(slots.each(List.of(1), item -> {
                        interrupted.set(true);
                        return item;
                    }))
                    .containsExactly(1);
        }
    }

    private Slots slots(int count) {
        return new Slots(count, interrupted::get);
    }

    private static List<Integer> numbers(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    private static Function<Integer, Integer> countDown(CountDownLatch latch) {
        return item -> {
            latch.countDown();
            return item;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("too few calls in flight", e);
        }
    }
}
