package io.irote.model.layer;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.LikelihoodModel;
import io.irote.model.LikelihoodRequest;
import io.irote.model.LogLikelihood;
import io.irote.model.Outcome;
import io.irote.model.TextGenerator;
import io.irote.model.cache.AnswerCache;
import io.irote.model.call.Caller;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Pause;
import io.irote.model.limit.Price;
import io.irote.model.limit.Rate;
import io.irote.model.limit.Slots;
import io.irote.model.spec.ModelSpec;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * What lies between a run's ports and the callers that ask servers: cache, slots, retries, limits, journal. All ports
 * of a run share it.
 *
 * @param inFlight what all runs of this process are asking
 * @param pause how it waits
 * @param seed of all that is random: samples, and the jitter of waits
 */
public record Layers(
        AnswerCache cache,
        Slots slots,
        InFlight inFlight,
        Budget budget,
        CallLog log,
        Pause pause,
        LongSupplier nanoTime,
        long seed) {

    /**
     * A model in a role.
     *
     * @param role what it is asked as, e.g. {@code judge}
     * @param rate how much may be asked of it a minute, if that is limited; one for all roles of a model
     * @param price empty where nobody told it
     */
    public record Asked(String role, ModelSpec model, Optional<Rate> rate, Optional<Price> price) {}

    public TextGenerator texts(Asked asked, Caller<GenerationRequest, Generation> caller) {
        return new BatchedTexts(batched(asked, caller, Kind.GENERATE));
    }

    public ChoiceModel choices(Asked asked, Caller<ChoiceRequest, ChoiceDistribution> caller) {
        return new BatchedChoices(batched(asked, caller, Kind.CHOOSE));
    }

    public LikelihoodModel likelihoods(Asked asked, Caller<LikelihoodRequest, LogLikelihood> caller) {
        return new BatchedLikelihoods(batched(asked, caller, Kind.LIKELIHOOD));
    }

    private <Q, A> Batched<Q, A> batched(Asked asked, Caller<Q, A> caller, Kind<Q, A> kind) {
        String model = asked.model().toString();
        CachedAnswers<Q, A> answers = new CachedAnswers<>(cache, kind, model, caller.method());
        Notes<Q, A> notes = new Notes<>(log, asked.role(), answers, asked.price());
        Caller<Q, A> noted = new Journalled<>(new Stored<>(counted(asked, caller), answers), notes, budget, nanoTime);
        Caller<Q, A> budgeted = new Budgeted<>(noted, budget, asked.price().orElse(Price.NONE));
        Caller<Q, A> limited = asked.rate()
                .<Caller<Q, A>>map(rate -> new Limited<>(budgeted, rate, pause, kind.estimate()))
                .orElse(budgeted);
        Caller<Q, A> retried = new Retrying<>(limited, model, pause, new SplittableRandom(seed));
        return new Batched<>(retried, answers, notes, slots, inFlight);
    }

    /** Servers count the requests that they are sent themselves. */
    private <Q, A> Caller<Q, A> counted(Asked asked, Caller<Q, A> caller) {
        return asked.model() instanceof ModelSpec.Local ? new Counted<>(caller, budget) : caller;
    }

    private record BatchedTexts(Batched<GenerationRequest, Generation> batched) implements TextGenerator {
        @Override
        public List<Generation> generate(List<GenerationRequest> requests) {
            return batched.ask(requests);
        }

        @Override
        public List<Outcome<Generation>> generateEach(List<GenerationRequest> requests) {
            return batched.attempt(requests);
        }
    }

    private record BatchedChoices(Batched<ChoiceRequest, ChoiceDistribution> batched) implements ChoiceModel {
        @Override
        public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
            return batched.ask(requests);
        }

        @Override
        public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
            return batched.attempt(requests);
        }
    }

    private record BatchedLikelihoods(Batched<LikelihoodRequest, LogLikelihood> batched) implements LikelihoodModel {
        @Override
        public List<LogLikelihood> logLikelihood(List<LikelihoodRequest> requests) {
            return batched.ask(requests);
        }

        @Override
        public List<Outcome<LogLikelihood>> logLikelihoodEach(List<LikelihoodRequest> requests) {
            return batched.attempt(requests);
        }
    }
}
