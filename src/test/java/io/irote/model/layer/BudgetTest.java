package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.RetriableModelException;
import io.irote.model.Tokens;
import java.util.List;
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

    @Test
    void thirtyTwoThreadsMakeExactlyTheCallsThatAreAllowed() throws InterruptedException {
        Echo echo = Echo.one();
        Budget budget = new Budget(calls(1_000), Budget.Spent.NOTHING);
        Budgeted<String, String> budgeted = new Budgeted<>(echo, budget, PRICE);
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

    private static void callUntilSpent(CountDownLatch start, Budgeted<String, String> budgeted) {
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
        Budget.Limits limits = new Budget.Limits(OptionalLong.empty(), OptionalLong.of(30), OptionalDouble.empty());
        Echo echo = Echo.one();
        Budgeted<String, String> budgeted = new Budgeted<>(echo, new Budget(limits, Budget.Spent.NOTHING), PRICE);
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
        Budget.Limits limits = new Budget.Limits(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.of(50e-6));
        Budgeted<String, String> budgeted = new Budgeted<>(Echo.one(), new Budget(limits, Budget.Spent.NOTHING), PRICE);
        budgeted.call(List.of("a"));
        budgeted.call(List.of("a"));
        assertThatThrownBy(() -> budgeted.call(List.of("a"))).hasMessageContaining("cost so far 0.00");
    }

    @Test
    void attemptsThatFailedCount() {
        Echo echo = Echo.one().first(requests -> {
            throw new RetriableModelException("busy");
        });
        Budget budget = new Budget(calls(3), Budget.Spent.NOTHING);
        Retrying<String, String> retrying = new Retrying<>(
                new Budgeted<>(echo, budget, PRICE), "openai:m", new FakeTime().pause(), new SplittableRandom(7));
        assertThatThrownBy(() -> retrying.call(List.of("a"))).isInstanceOf(BudgetSpentException.class);
        assertThat(echo.calls()).hasSize(3);
        assertThat(budget.spent().calls()).isEqualTo(3);
    }

    @Test
    void aResumedRunHasWhatIsLeft() {
        Budget budget = new Budget(calls(5), new Budget.Spent(4, new Tokens(40, 4), 0.1));
        Budgeted<String, String> budgeted = new Budgeted<>(Echo.one(), budget, PRICE);
        budgeted.call(List.of("a"));
        assertThatThrownBy(() -> budgeted.call(List.of("a"))).hasMessageContaining("calls so far 5");
        assertThat(budget.spent().tokens()).isEqualTo(new Tokens(50, 5));
    }

    private static Budget.Limits calls(long most) {
        return new Budget.Limits(OptionalLong.of(most), OptionalLong.empty(), OptionalDouble.empty());
    }
}
