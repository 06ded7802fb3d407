package io.irote.embedded;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.ResponseScale;
import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One engine and the traits it is tried on; the steps that benchmark and tests share. */
record Trial(String name, List<Trait> targets, EngineParts parts) {
    private static final int INSIGHTS = 3;

    /** A trial for each system and for the facets of each trait. */
    static List<Trial> all(Optional<Path> cache, EngineConstants settings) {
        TraitCatalog catalog = TraitCatalog.shipped();
        List<Trial> trials = new ArrayList<>();
        for (String system : catalog.systems()) {
            trials.add(of(system, catalog.system(system), cache, settings));
            for (Trait trait : catalog.system(system)) {
                if (!trait.facets().isEmpty()) {
                    trials.add(of(trait.id().name(), trait.facets(), cache, settings));
                }
            }
        }
        return trials;
    }

    private static Trial of(String name, List<Trait> targets, Optional<Path> cache, EngineConstants settings) {
        TraitCatalog catalog = TraitCatalog.shipped();
        List<Trait> system = catalog.system(targets.get(0).id().system());
        return new Trial(name, targets, EngineParts.of(targets.get(0), system, catalog.traits(), cache, settings));
    }

    /** The statements of a reflection of three random insights. */
    static List<String> statements(Trait trait, Pole pole, long seed) {
        return reflection(trait, pole, seed).statements();
    }

    static Reflection reflection(Trait trait, Pole pole, long seed) {
        List<Experience> experiences = new ArrayList<>(trait.pole(pole).statements());
        Collections.shuffle(experiences, new Random(seed));
        return new Reflection(experiences.stream()
                .limit(INSIGHTS)
                .map(e -> new Insight(e.claim(), e.action()))
                .toList());
    }

    /** The items of both forms, each once. */
    static List<Item> items(Trait trait) {
        return Stream.concat(trait.optimised().items().stream(), trait.heldOut().items().stream())
                .toList();
    }

    /** The expected answer to an item on the five-point scale, from −2 to 2. */
    double answer(List<String> self, Item item) {
        List<Double> probabilities = parts.likert()
                .probabilities(
                        self, item.statement(), ResponseScale.ACCURACY.labels().size());
        double score = 0;
        for (int k = 0; k < probabilities.size(); k++) {
            score += (k - 2) * probabilities.get(k);
        }
        return score;
    }

    /** The mean answer in the direction of a pole, from −2 to 2. */
    double score(List<String> self, List<Item> items, Pole pole) {
        return items.stream()
                .mapToDouble(item -> answer(self, item) * sign(item, pole))
                .average()
                .orElse(0);
    }

    private static int sign(Item item, Pole pole) {
        return (item.keyed() == Keying.PLUS) == (pole == Pole.HIGH) ? 1 : -1;
    }

    /** The share of items that the reflections of both poles answer on the right side of the midpoint. */
    double itemsRight(int seeds) {
        return each(seeds, (trait, pole, self) -> items(trait).stream()
                .mapToDouble(item -> answer(self, item) * sign(item, pole) > 0 ? 1 : 0)
                .average()
                .orElse(0));
    }

    /** The mean score on the held-out form, from −2 to 2. */
    double heldOut(int seeds) {
        return each(seeds, (trait, pole, self) -> score(self, trait.heldOut().items(), pole));
    }

    /** The share of trait × pole × seed whose held-out score is on the right side of the midpoint. */
    double poleRight(int seeds) {
        return each(seeds, (trait, pole, self) -> score(self, trait.heldOut().items(), pole) > 0 ? 1 : 0);
    }

    /** The mean distance from the midpoint of the scores on the other traits. */
    double drift(int seeds) {
        return each(seeds, (trait, pole, self) -> targets.stream()
                .filter(other -> other != trait)
                .mapToDouble(other -> Math.abs(score(self, items(other), Pole.HIGH)))
                .average()
                .orElse(0));
    }

    interface Measure {
        double of(Trait trait, Pole pole, List<String> self);
    }

    double each(int seeds, Measure measure) {
        double sum = 0;
        for (Trait trait : targets) {
            for (Pole pole : Pole.values()) {
                for (int seed = 0; seed < seeds; seed++) {
                    sum += measure.of(trait, pole, statements(trait, pole, seed));
                }
            }
        }
        return sum / (targets.size() * Pole.values().length * seeds);
    }

    /** The traits and poles whose mean held-out score over the seeds is on the wrong side. */
    List<String> failures(int seeds) {
        Map<String, Double> scores = new LinkedHashMap<>();
        each(
                seeds,
                (trait, pole, self) -> scores.merge(
                        trait.id().with(pole).toString(),
                        score(self, trait.heldOut().items(), pole),
                        Double::sum));
        Predicate<String> wrong = id -> scores.get(id) <= 0;
        return scores.keySet().stream().filter(wrong).toList();
    }

    /** The share of items, taken as answers, whose trait (and pole, if asked) the evaluator names. */
    double classified(boolean withPole) {
        double right = 0;
        int all = 0;
        for (Trait trait : targets) {
            for (Item item : items(trait)) {
                TraitId truth = trait.id().with(item.keyed() == Keying.PLUS ? Pole.HIGH : Pole.LOW);
                TraitId named = named(item.statement());
                right += named.name().equals(truth.name()) && (!withPole || named.equals(truth)) ? 1 : 0;
                all++;
            }
        }
        return right / all;
    }

    private TraitId named(String answer) {
        return targets.stream()
                .flatMap(
                        trait -> Stream.of(Pole.values()).map(pole -> trait.id().with(pole)))
                .max(Comparator.comparingDouble(id -> parts.classifier().probability(id, answer)))
                .orElseThrow();
    }
}
