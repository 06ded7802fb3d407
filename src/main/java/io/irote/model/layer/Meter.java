package io.irote.model.layer;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.Generation;
import io.irote.model.TextGenerator;
import java.util.concurrent.atomic.AtomicLong;

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
        return requests -> {
            var answers = inner.generate(requests);
            tokens.addAndGet(answers.stream().mapToLong(Generation::tokens).sum());
            return answers;
        };
    }

    /** The same choices, counted. */
    public ChoiceModel choices(ChoiceModel inner) {
        return requests -> {
            var answers = inner.choose(requests);
            tokens.addAndGet(
                    answers.stream().mapToLong(ChoiceDistribution::tokens).sum());
            return answers;
        };
    }
}
