package io.irote.model.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.AnswerLists;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.DamagedCacheException;
import io.irote.model.cache.StoredAnswer;
import io.irote.model.call.Caller;
import io.irote.model.call.Reply;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.Tokens;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Price;
import io.irote.model.limit.Rate;
import io.irote.model.limit.Slots;
import io.irote.model.spec.ModelSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ports as a run gets them, with every layer in place. */
class LayersTest {
    private static final Prompt PROMPT = Prompt.of("I am \"careful\".", "How do you do?\n");
    private static final ChoiceRequest CHOICE = new ChoiceRequest(PROMPT, List.of("1", "2"));

    private final FakeTime time = new FakeTime();
    private final MemoryCache cache = new MemoryCache();
    private final Slots slots = new Slots(4, time::isInterrupted);
    private final List<Call> journal = Collections.synchronizedList(new ArrayList<>());
    private final Budget budget = Budget.unlimited();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void close() {
        slots.close();
    }

    @Test
    void samplesNeverStandForEachOtherButEachIsAskedOnce() {
        Caller<GenerationRequest, Generation> caller =
                caller(request -> new Generation("answer " + calls.get(), FinishReason.STOP, 11));
        List<GenerationRequest> requests =
                List.of(generation(0, 0), generation(0, 1), generation(0.7, 0), generation(0, 0));
        List<Generation> answers = layers(cache).texts(asked(), caller).generate(requests);
        assertThat(calls).hasValue(3);
        assertThat(layers(cache).texts(asked(), caller).generate(requests))
                .isEqualTo(answers.stream().map(Generation::remembered).toList());
        assertThat(calls).hasValue(3);
    }

    @Test
    void theFormIsPartOfTheRequest() {
        Caller<GenerationRequest, Generation> caller = caller(request -> new Generation("x", FinishReason.LENGTH, 11));
        GenerationRequest free = generation(0, 0);
        GenerationRequest bound = new GenerationRequest(PROMPT, 0, 20, 0, Optional.of(new AnswerLists("reflections")));
        layers(cache).texts(asked(), caller).generate(List.of(free, bound));
        assertThat(calls).hasValue(2);
        assertThat(layers(cache).texts(asked(), caller).generate(List.of(bound)))
                .containsExactly(new Generation("x", FinishReason.LENGTH, 11, true));
        assertThat(calls).hasValue(2);
    }

    @Test
    void numbersComeBackFromTheCacheToTheLastBit() {
        ChoiceDistribution choice =
                new ChoiceDistribution(List.of(0.1 + 0.2, Math.nextUp(0.3)), 1e-300, Provenance.BOUNDED, 7);
        LogLikelihood likelihood = new LogLikelihood(-Math.PI * 1e-7, 3, Provenance.EXACT);
        LikelihoodRequest request = new LikelihoodRequest(PROMPT, " word");
        for (int i = 0; i < 2; i++) {
            assertThat(layers(cache).choices(asked(), caller(r -> choice)).choose(List.of(CHOICE)))
                    .containsExactly(i == 0 ? choice : choice.remembered());
            assertThat(layers(cache)
                            .likelihoods(asked(), caller(r -> likelihood))
                            .logLikelihood(List.of(request)))
                    .containsExactly(likelihood);
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void withoutACacheEveryBatchIsAsked() {
        ChoiceDistribution half = new ChoiceDistribution(List.of(0.5, 0.5), Provenance.EXACT, 7);
        for (int i = 0; i < 2; i++) {
            layers(AnswerCache.NONE).choices(asked(), caller(r -> half)).choose(List.of(CHOICE, CHOICE));
        }
        assertThat(calls).hasValue(2);
        assertThat(journal).noneMatch(Call::cached);
    }

    @Test
    void everyRequestOfACallCountsAndTheJournalSaysHowManyThereWere() {
        ChoiceDistribution half = new ChoiceDistribution(List.of(0.5, 0.5), Provenance.EXACT, 7);
        Caller<ChoiceRequest, ChoiceDistribution> flaky = caller(request -> {
            budget.begin();
            budget.begin();
            if (calls.get() == 1) {
                throw new RetriableModelException("busy");
            }
            budget.begin();
            return half;
        });
        assertThat(layers(cache).choices(asked(), flaky).choose(List.of(CHOICE)))
                .containsExactly(half);
        assertThat(budget.spent()).isEqualTo(new Budget.Spent(5, new Tokens(10, 1), 0.000028));
        assertThat(journal).extracting(Call::requests).containsExactly(0, 1);
        assertThat(journal).extracting(Call::requestsSent).containsExactly(2L, 3L);
        assertThat(journal).extracting(Call::isAnswered).containsExactly(false, true);
        assertThat(time.slept()).isPositive();
    }

    @Test
    void aCallOfAModelInThisProcessCountsAsOneRequest() {
        Layers.Asked local =
                new Layers.Asked("model", ModelSpec.parse("onnx:folder"), Optional.empty(), Optional.of(Price.NONE));
        ChoiceDistribution half = new ChoiceDistribution(List.of(0.5, 0.5), Provenance.EXACT, 7);
        layers(cache).choices(local, caller(r -> half)).choose(List.of(CHOICE));
        assertThat(budget.spent().calls()).isEqualTo(1);
        assertThat(journal).extracting(Call::requestsSent).containsExactly(1L);
    }

    @Test
    void aStoredAnswerThatIsNoneIsAnErrorNotAnAnswer() {
        String key = new CachedAnswers<>(cache, Kind.CHOOSE, asked().model().toString(), "test").key(CHOICE);
        for (String json : List.of("", "{", "null", "{\"probabilities\":[0.5,0.5]}", "{\"x\":1}")) {
            cache.store(List.of(new StoredAnswer(key, "choose", "m", json, Tokens.NONE)));
            assertThatThrownBy(() -> layers(cache)
                            .choices(asked(), this.<ChoiceRequest, ChoiceDistribution>caller(r -> {
                                throw new AssertionError("asked");
                            }))
                            .choose(List.of(CHOICE)))
                    .as(json)
                    .isInstanceOf(DamagedCacheException.class)
                    .hasMessageContaining("irote cache clear");
        }
    }

    private Layers layers(AnswerCache kept) {
        return new Layers(kept, slots, new InFlight(), budget, journal::addAll, time.pause(), time::nanos, 7);
    }

    private Layers.Asked asked() {
        Rate rate = new Rate(OptionalLong.of(100), OptionalLong.empty(), time::nanos);
        return new Layers.Asked("model", ModelSpec.parse("openai:m"), Optional.of(rate), Optional.of(new Price(2, 8)));
    }

    private static GenerationRequest generation(double temperature, long repeat) {
        return new GenerationRequest(PROMPT, temperature, 20, repeat);
    }

    /** One request a call, 10 + 1 tokens. */
    private <Q, A> Caller<Q, A> caller(Function<Q, A> answer) {
        return new Caller<>() {
            @Override
            public String method() {
                return "test";
            }

            @Override
            public Reply<A> call(List<Q> requests) {
                calls.incrementAndGet();
                return new Reply<>(requests.stream().map(answer).toList(), new Tokens(10, 1));
            }
        };
    }
}
