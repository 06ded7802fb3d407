package io.irote.embedded;

import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Answers open questions with experiences of the known traits' poles, those the reflection and the question call for. A
 * task of a known trait is answered to the point, with experiences of either pole of that trait.
 */
final class AnswerBank {
    private final TraitSpace traits;
    private final EngineConstants settings;
    private final List<Experience> experiences;
    private final Map<String, List<Experience>> experiencesByTask = new HashMap<>();

    private record Ranked(Experience experience, double score) {}

    AnswerBank(List<Trait> known, TraitSpace traits, EngineConstants settings) {
        this.traits = traits;
        this.settings = settings;
        List<Experience> all = new ArrayList<>();
        for (Trait trait : known) {
            List<Experience> own = Stream.of(Pole.values())
                    .flatMap(pole -> trait.pole(pole).statements().stream())
                    .toList();
            trait.tasks().forEach(task -> experiencesByTask.put(task.text(), own));
            all.addAll(own);
        }
        experiences = List.copyOf(all);
    }

    /**
     * Draws experiences without replacement, the likeliest first; temperature 0 takes the likeliest ones. What the
     * respondent has just been told it does not repeat.
     */
    List<Experience> draw(List<String> statements, String question, int count, double temperature, long seed) {
        Set<String> told = new HashSet<>(statements);
        double[] self = traits.loadings(statements);
        SplittableRandom random = new SplittableRandom(seed);
        List<Ranked> ranked = new ArrayList<>();
        for (Experience experience : experiencesByTask.getOrDefault(question, experiences)) {
            double noise = temperature * gumbel(random.nextDouble());
            if (!told.contains(experience.claim()) && !told.contains(experience.action())) {
                ranked.add(new Ranked(experience, score(experience, self, question) + noise));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked.stream().limit(count).map(Ranked::experience).toList();
    }

    private double score(Experience experience, double[] self, String question) {
        String text = experience.toString();
        double agreement = traits.agreement(traits.loadings(text), self);
        double relevance = question.isBlank()
                ? 0
                : traits.space().of(text).dot(traits.space().of(question));
        return settings.answerAgreement() * agreement + settings.answerRelevance() * relevance;
    }

    /** Noise that turns the highest score into a draw from the softmax of the scores. */
    private static double gumbel(double uniform) {
        return -Math.log(-Math.log(Math.max(uniform, Double.MIN_NORMAL)));
    }
}
