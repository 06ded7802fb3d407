package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.StoredAnswer;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.Tokens;
import io.irote.model.limit.Budget;
import io.irote.model.limit.BudgetSpentException;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.model.limit.Price;
import io.irote.model.limit.Slots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchedTest {
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Slots slots = new Slots(2, interrupted::get);
    private final MemoryCache cache = new MemoryCache();
    private final InFlight inFlight = new InFlight();
    private final List<Call> journal = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        slots.close();
    }

    @Test
    void answersAreInRequestOrderAndEqualRequestsAreAskedOnce() {
        Echo echo = Echo.upTo(3);
        assertThat(port(echo).ask(List.of("b", "a", "b", "c", "a", "d"))).containsExactly("B", "A", "B", "C", "A", "D");
        assertThat(echo.calls().stream().flatMap(List::stream)).containsExactlyInAnyOrder("b", "a", "c", "d");
    }

    @Test
    void nothingIsAskedWhenNothingIsWanted() {
        Echo echo = Echo.one();
        assertThat(port(echo).ask(List.of())).isEmpty();
        assertThat(echo.calls()).isEmpty();
    }

    @Test
    void whatTheCacheKnowsIsNotAskedAgain() {
        port(Echo.one()).ask(List.of("a", "c"));
        Echo echo = Echo.one();
        assertThat(port(echo).ask(List.of("a", "b", "c", "d"))).containsExactly("A", "B", "C", "D");
        assertThat(echo.calls()).containsExactlyInAnyOrder(List.of("b"), List.of("d"));
    }

    @Test
    void aCallAndItsLaterHitsAreToldApartInTheJournal() {
        port(Echo.one()).ask(List.of("a"));
        port(Echo.one()).ask(List.of("a", "a"));
        assertThat(journal).hasSize(2);
        Call paid = journal.get(0);
        assertThat(paid)
                .isEqualTo(new Call(
                        "judge",
                        "echo",
                        "openai:m",
                        "shout",
                        paid.prompt(),
                        1,
                        10,
                        1,
                        paid.millis(),
                        OptionalDouble.of(22e-6),
                        false,
                        OptionalLong.of(0)));
        assertThat(journal.get(1))
                .isEqualTo(new Call(
                        "judge",
                        "echo",
                        "openai:m",
                        "shout",
                        paid.prompt(),
                        1,
                        0,
                        0,
                        0,
                        OptionalDouble.of(0),
                        true,
                        OptionalLong.of(0)));
        assertThat(paid.prompt()).matches("[0-9a-f]{16}");
    }

    @Test
    void aCallOfManyRequestsIsOneLine() {
        port(Echo.upTo(10)).ask(List.of("a", "b", "c"));
        assertThat(journal).singleElement().satisfies(call -> {
            assertThat(call.requests()).isEqualTo(3);
            assertThat(call.promptTokens()).isEqualTo(30);
            assertThat(call.completionTokens()).isEqualTo(3);
        });
    }

    @Test
    void otherModelsAndMethodsHaveAnswersOfTheirOwn() {
        CachedAnswers<String, String> here = new CachedAnswers<>(cache, Echo.KIND, "openai:m", "shout");
        assertThat(List.of(
                        new CachedAnswers<>(cache, Echo.KIND, "openai:n", "shout").key("a"),
                        new CachedAnswers<>(cache, Echo.KIND, "openai:m", "whisper").key("a"),
                        here.key("b")))
                .doesNotContain(here.key("a"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatACallCostIsSharedAmongItsAnswersWithoutARest() {
        Reply<String> reply = new Reply<>(List.of("A", "B", "C"), new Tokens(11, 2));
        new CachedAnswers<>(cache, Echo.KIND, "openai:m", "shout").store(List.of("a", "b", "c"), reply);
        assertThat(cache.stored())
                .extracting(StoredAnswer::cost)
                .containsExactly(new Tokens(4, 1), new Tokens(4, 1), new Tokens(3, 0));
    }

    @Test
    void aFailureLosesNoneOfTheAnswersThatWerePaidFor() {
        CountDownLatch bothBegan = new CountDownLatch(2);
        Echo echo = Echo.one().first(requests -> {
            bothBegan.countDown();
            await(bothBegan);
            if (requests.contains("bad")) {
                throw new ModelException("no");
            }
        });
        assertThatThrownBy(() -> port(echo).ask(List.of("good", "bad", "x", "y", "z")))
                .hasMessage("no");

        Echo later = Echo.one();
        assertThat(port(later).ask(List.of("good"))).containsExactly("GOOD");
        assertThat(later.calls()).isEmpty();
    }

    @Test
    void aRequestThatCannotBeAnsweredTakesNoOtherWithIt() {
        Echo echo = Echo.upTo(4).first(refusing("bad"));
        assertThat(port(echo).attempt(List.of("good", "bad", "x", "bad")))
                .containsExactly(
                        new Outcome.Answered<>("GOOD"),
                        new Outcome.Missing<>(Outcome.Status.REFUSED, "no bad"),
                        new Outcome.Answered<>("X"),
                        new Outcome.Missing<>(Outcome.Status.REFUSED, "no bad"));
        assertThat(cache.stored()).hasSize(2);
        assertThatThrownBy(() -> port(echo).ask(List.of("good", "bad")))
                .isInstanceOf(UnansweredException.class)
                .hasMessage("no bad");
    }

    @Test
    void aModelThatCannotAnswerTheFirstPromptsIsNotAskedTheRest() {
        Echo echo = Echo.one().first(refusing("t"));
        List<String> requests = IntStream.range(0, 50).mapToObj(i -> "t" + i).toList();
        assertThatThrownBy(() -> port(echo).attempt(requests)).hasMessageStartingWith("no t");
    }

    @Test
    void aModelOfWhichAnswersAreKnownMayRefuseAllTheOthers() {
        List<String> requests = new ArrayList<>(
                IntStream.range(0, 2 * Refusals.FIRST).mapToObj(i -> "t" + i).toList());
        port(Echo.one()).ask(List.of("known"));
        requests.add("known");
        assertThat(port(Echo.one().first(refusing("t"))).attempt(requests))
                .filteredOn(Outcome.Missing.class::isInstance)
                .hasSize(2 * Refusals.FIRST);
    }

    private static Consumer<List<String>> refusing(String beginning) {
        return requests -> requests.stream()
                .filter(text -> text.startsWith(beginning))
                .findFirst()
                .ifPresent(text -> {
                    throw new UnansweredException(Outcome.Status.REFUSED, "no " + text);
                });
    }

    @Test
    void anInterruptLosesNoneOfTheAnswersThatWerePaidFor() {
        Echo echo = Echo.one().first(requests -> interrupted.set(true));
        assertThatThrownBy(() -> port(echo)
                        .ask(IntStream.range(0, 50).mapToObj(i -> "t" + i).toList()))
                .isInstanceOf(InterruptedRunException.class);
        assertThat(cache.stored()).hasSameSizeAs(echo.calls()).hasSizeBetween(1, 2);
        assertThat(journal).hasSameSizeAs(echo.calls());
    }

    /** The second one asks "c" only when it has found "a" in flight; until then, the first one is kept waiting. */
    @Test
    void whatTwoWantAtTheSameMomentIsAskedOnce() {
        CountDownLatch bothBegan = new CountDownLatch(2);
        Echo first = Echo.one().first(requests -> meet(bothBegan));
        Echo second = Echo.one().first(requests -> meet(bothBegan));
        CompletableFuture<List<String>> one =
                CompletableFuture.supplyAsync(() -> port(first).ask(List.of("a")));
        await(first.begun());
        assertThat(port(second).ask(List.of("a", "c"))).containsExactly("A", "C");
        assertThat(one.join()).containsExactly("A");
        assertThat(first.calls()).containsExactly(List.of("a"));
        assertThat(second.calls()).containsExactly(List.of("c"));
        assertThat(journal).filteredOn(Call::cached).hasSize(1);
    }

    @Test
    void whoWaitedForOneThatGaveUpAsksItself() {
        Echo second = afterAFailure(new BudgetSpentException("spent"));
        assertThat(port(second).ask(List.of("a", "c"))).containsExactly("A", "C");
        assertThat(second.calls()).containsExactly(List.of("c"), List.of("a"));
    }

    @Test
    void aFailureOfTheModelReachesAllThatWait() {
        Echo second = afterAFailure(new ModelException("no such model"));
        assertThatThrownBy(() -> port(second).ask(List.of("a", "c"))).hasMessage("no such model");
        assertThat(second.calls()).containsExactly(List.of("c"));
    }

    /** One that finds "a" in flight, whose call fails then. */
    private Echo afterAFailure(RuntimeException failure) {
        CountDownLatch bothBegan = new CountDownLatch(2);
        Echo first = Echo.one().first(requests -> {
            meet(bothBegan);
            throw failure;
        });
        CompletableFuture.runAsync(() -> port(first).ask(List.of("a")));
        await(first.begun());
        return Echo.one().first(requests -> meet(bothBegan));
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        await(latch);
    }

    @Test
    void aReplyWithTooFewAnswersIsAnErrorAndNotStored() {
        Caller<String, String> forgetful = new Caller<>() {
            @Override
            public String method() {
                return "shout";
            }

            @Override
            public int most() {
                return 10;
            }

            @Override
            public Reply<String> call(List<String> requests) {
                return new Reply<>(List.of("A"), Tokens.NONE);
            }
        };
        assertThatThrownBy(() -> port(forgetful).ask(List.of("a", "b")))
                .isInstanceOf(ModelException.class)
                .hasMessage("openai:m gave 1 answers to 2 requests");
        assertThat(cache.stored()).isEmpty();
    }

    private Batched<String, String> port(Caller<String, String> caller) {
        return port(caller, cache);
    }

    private Batched<String, String> port(Caller<String, String> caller, AnswerCache kept) {
        CachedAnswers<String, String> answers = new CachedAnswers<>(kept, Echo.KIND, "openai:m", "shout");
        Notes<String, String> notes = new Notes<>(journal::addAll, "judge", answers, Optional.of(new Price(2, 2)));
        Caller<String, String> noted =
                new Journalled<>(new Stored<>(caller, answers), notes, Budget.unlimited(), System::nanoTime);
        return new Batched<>(noted, answers, notes, slots, inFlight);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
