package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * What baselines are made of.
 *
 * @param writer writes those that a model has to write; empty where no language model does
 * @param fitness of prompts on the tasks of the search
 * @param spent tokens that the author and the fitness took so far
 * @param budget tokens that a search may take; empty where nothing says how many
 */
public record BaselineFactory(
        Trait trait,
        Pole pole,
        Templates templates,
        Similarity similarity,
        Optional<TextWriter> writer,
        Fitness fitness,
        LongSupplier spent,
        OptionalLong budget,
        long seed) {
    /**
     * The baselines that can be made.
     *
     * @param notes takes a sentence for each one that is left out
     */
    public List<Baseline> baselines(List<Baseline.Kind> kinds, List<String> notes) {
        List<Baseline> made = new ArrayList<>();
        for (Baseline.Kind kind : kinds) {
            Optional<String> obstacle = obstacle(kind);
            obstacle.ifPresent(reason -> notes.add(kind.label() + " is left out: " + reason));
            if (obstacle.isEmpty()) {
                made.add(baseline(kind));
            }
        }
        return List.copyOf(made);
    }

    private Optional<String> obstacle(Baseline.Kind kind) {
        if (kind.isWritten() && writer.isEmpty()) {
            return Optional.of(
                    "a language model has to write it, and the embedded engine is none; name one with" + " --proposer");
        }
        return kind == Baseline.Kind.EVOPROMPT && budget.isEmpty()
                ? Optional.of("it gets as many tokens as the search of the reflection; name a finished run or say"
                        + " --search-tokens")
                : Optional.empty();
    }

    private Baseline baseline(Baseline.Kind kind) {
        return switch (kind) {
            case ROLE -> new RolePrompt(trait, pole, templates);
            case DESCRIPTION -> new TraitDescription(trait.pole(pole), templates);
            case ADJECTIVES -> new GradedAdjectives(trait.pole(pole), templates);
            case EXAMPLES -> new SimilarStatements(trait.pole(pole), similarity, templates);
            case PORTRAIT -> new Portrait(writer.orElseThrow(), trait, pole, templates);
            case BACKSTORY -> new Backstory(writer.orElseThrow(), trait, pole, templates);
            case EVOPROMPT ->
                new EvoPrompt(writer.orElseThrow(), templates, first(), fitness, spent, budget.orElseThrow(), seed);
        };
    }

    private List<String> first() {
        return List.of(
                templates.role(trait, pole),
                templates.description(trait.pole(pole)),
                templates.adjectives(trait.pole(pole).label()));
    }
}
