package io.irote.model.layer;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.TextGenerator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/**
 * Counts the tokens that answers took when they were given, whether or not they come from the cache now: what follows from
 * the count is the same when everything is asked again.
 */
public final class Meter {
    private final AtomicLong tokens = new AtomicLong();

    /** So far. */
    public long tokens() {
        return tokens.get();
    }

    /** The same texts, counted. */
    public TextGenerator texts(TextGenerator inner) {
        return new CountedTexts(inner, this);
    }

    /** The same choices, counted. */
    public ChoiceModel choices(ChoiceModel inner) {
        return new CountedChoices(inner, this);
    }

    private <A> List<Outcome<A>> count(List<Outcome<A>> outcomes, ToIntFunction<A> cost) {
        tokens.addAndGet(outcomes.stream()
                .flatMap(outcome -> outcome.answer().stream())
                .mapToLong(cost::applyAsInt)
                .sum());
        return outcomes;
    }

    private record CountedTexts(TextGenerator inner, Meter meter) implements TextGenerator {
        @Override
        public List<Generation> generate(List<GenerationRequest> requests) {
            return Outcome.allOf(generateEach(requests));
        }

        @Override
        public List<Outcome<Generation>> generateEach(List<GenerationRequest> requests) {
            return meter.count(inner.generateEach(requests), Generation::tokens);
        }
    }

    private record CountedChoices(ChoiceModel inner, Meter meter) implements ChoiceModel {
        @Override
        public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
            return Outcome.allOf(chooseEach(requests));
        }

        @Override
        public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
            return meter.count(inner.chooseEach(requests), ChoiceDistribution::tokens);
        }
    }
}
