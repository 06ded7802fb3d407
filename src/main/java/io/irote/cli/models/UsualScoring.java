package io.irote.cli.models;

import io.irote.model.ContextLengthException;
import io.irote.model.LikelihoodModel;
import io.irote.objective.Compactness;
import io.irote.objective.Ensemble;
import io.irote.objective.PromptContexts;
import io.irote.optimizer.Settings;
import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.report.models.BenchReport;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * What an iteration asks about one reflection: the log-likelihoods of K others, of all of them together, and of M1
 * behaviours of each. The reflections are made of a trait's statements.
 */
record UsualScoring(List<Experience> statements, Settings settings) {
    private static final double NANOS = 1e9;

    static UsualScoring of(Trait trait, Settings settings) {
        return new UsualScoring(trait.pole(Pole.HIGH).statements(), settings);
    }

    /** Scores a reflection, unless the texts that this takes are longer than what the model can read. */
    Optional<BenchReport.Scoring> by(LikelihoodModel model, LongSupplier nanoTime) {
        try {
            return Optional.of(scoring(model, nanoTime));
        } catch (ContextLengthException e) {
            return Optional.empty();
        }
    }

    /** Scores a reflection once what does not depend on it is known. */
    private BenchReport.Scoring scoring(LikelihoodModel model, LongSupplier nanoTime) {
        int count = settings.candidates();
        List<String> candidates =
                IntStream.range(0, count).mapToObj(this::candidate).toList();
        List<List<String>> behaviours =
                IntStream.range(0, count).mapToObj(this::behaviours).toList();
        String reflection = candidate(count);
        Compactness compactness = new Compactness(model, new PromptContexts(new Templates()));
        Ensemble ensemble = compactness.ensemble(candidates, behaviours, reflection);
        long begin = nanoTime.getAsLong();
        compactness.score(List.of(reflection), ensemble);
        double seconds = (nanoTime.getAsLong() - begin) / NANOS;
        return new BenchReport.Scoring(count + 1 + ensemble.behaviours().size(), seconds);
    }

    private String candidate(int k) {
        return new Reflection(IntStream.range(0, Reflection.mostInsights(settings.words()))
                                .mapToObj(i -> statement(k + i * settings.candidates() / 2))
                                .map(Insight::of)
                                .toList())
                        .text()
                + "\n\n";
    }

    private List<String> behaviours(int k) {
        return IntStream.rangeClosed(1, settings.behaviours())
                .mapToObj(j -> statement(k + j).action() + ".")
                .toList();
    }

    private Experience statement(int i) {
        return statements.get(i % statements.size());
    }
}
