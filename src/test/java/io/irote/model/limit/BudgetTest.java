package io.irote.model.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.call.Caller;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.Tokens;
import io.irote.model.layer.Budgeted;
import io.irote.model.layer.Counted;
import io.irote.model.layer.Echo;
import io.irote.model.layer.FakeTime;
import io.irote.model.layer.Retrying;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Price PRICE = new Price(2, 8);

    private final FakeTime time = new FakeTime();

    @Test
    void thirtyTwoThreadsMakeExactlyTheCallsThatAreAllowed() throws InterruptedException {
        Echo echo = Echo.one();
        Budget budget = budget(calls(1_000));
        Caller<String, String> budgeted = counted(echo, budget);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(32);
        for (int thread = 0; thread < 32; thread++) {
            pool.execute(() -> {
                callUntilSpent(start, budgeted);
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(echo.calls()).hasSize(1_000);
        assertThat(budget.spent().calls()).isEqualTo(1_000);
        assertThat(budget.spent().tokens()).isEqualTo(new Tokens(10_000, 1_000));
        assertThat(budget.spent().cost()).isCloseTo(0.028, org.assertj.core.data.Offset.offset(1e-12));
    }

    private static void callUntilSpent(CountDownLatch start, Caller<String, String> budgeted) {
        try {
            start.await();
            while (true) {
                budgeted.call(List.of("a"));
            }
        } catch (BudgetSpentException | InterruptedException e) {
            // No more calls.
        }
    }

    @Test
    void noCallBeginsOnceTheTokensAreSpent() {
        Budget.Limits limits =
                new Budget.Limits(OptionalLong.empty(), OptionalLong.of(30), OptionalDouble.empty(), Optional.empty());
        Echo echo = Echo.one();
        Caller<String, String> budgeted = counted(echo, budget(limits));
        for (int i = 0; i < 3; i++) {
            budgeted.call(List.of("a"));
        }
        assertThatThrownBy(() -> budgeted.call(List.of("a")))
                .isInstanceOf(BudgetSpentException.class)
                .hasMessageContaining("the budget is spent: tokens so far 33");
        assertThat(echo.calls()).hasSize(3);
    }

    @Test
    void noCallBeginsOnceTheCostIsReached() {
        Budget.Limits limits = new Budget.Limits(
                OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(50e-6), Optional.empty());
        Caller<String, String> budgeted = counted(Echo.one(), budget(limits));
        budgeted.call(List.of("a"));
        budgeted.call(List.of("a"));
        assertThatThrownBy(() -> budgeted.call(List.of("a"))).hasMessageContaining("cost so far 0.00");
    }

    @Test
    void attemptsThatFailedCount() {
        Echo echo = Echo.one().first(requests -> {
            throw new RetriableModelException("busy");
        });
        Budget budget = budget(calls(3));
        Retrying<String, String> retrying =
                new Retrying<>(counted(echo, budget), "openai:m", new FakeTime().pause(), new SplittableRandom(7));
        assertThatThrownBy(() -> retrying.call(List.of("a"))).isInstanceOf(BudgetSpentException.class);
        assertThat(echo.calls()).hasSize(3);
        assertThat(budget.spent().calls()).isEqualTo(3);
    }

    @Test
    void aResumedRunHasWhatIsLeft() {
        Budget budget = budget(calls(5));
        budget.add(new Budget.Spent(4, new Tokens(40, 4), 0.1));
        Caller<String, String> budgeted = counted(Echo.one(), budget);
        budgeted.call(List.of("a"));
        assertThatThrownBy(() -> budgeted.call(List.of("a"))).hasMessageContaining("calls so far 5");
        assertThat(budget.spent().tokens()).isEqualTo(new Tokens(50, 5));
    }

    @Test
    void noRequestBeginsOnceTheTimeIsOver() {
        Budget budget = new Budget(
                new Budget.Limits(
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.of(Duration.ofSeconds(10))),
                time::nanos);
        budget.begin();
        assertThat(budget.nanosLeft()).isEqualTo(10_000_000_000L);
        time.pass(Duration.ofSeconds(10));
        assertThat(budget.isTimeSpent()).isTrue();
        assertThatThrownBy(budget::begin)
                .isInstanceOf(BudgetSpentException.class)
                .hasMessageStartingWith("the time is spent");
        assertThat(budget.spent().calls()).isEqualTo(1);
    }

    private Budget budget(Budget.Limits limits) {
        return new Budget(limits, time::nanos);
    }

    private static Caller<String, String> counted(Echo echo, Budget budget) {
        return new Budgeted<>(new Counted<>(echo, budget), budget, PRICE);
    }

    private static Budget.Limits calls(long most) {
        return new Budget.Limits(OptionalLong.of(most), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());
    }
}
