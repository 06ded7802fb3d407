package io.irote.optimizer.proposal;

import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A small random change of a reflection, empty where it does not apply. */
record Edit(String name, Change change) {
    @FunctionalInterface
    interface Change {
        Optional<Reflection> of(Reflection reflection, RandomGenerator random);
    }

    /** A change of one insight; empty where it does not apply. */
    @FunctionalInterface
    private interface Rewording {
        Optional<Insight> of(Insight insight, RandomGenerator random);
    }

    Optional<Reflection> apply(Reflection reflection, RandomGenerator random) {
        return change.of(reflection, random);
    }

    /** All edits, with a bank to take insights from. */
    static List<Edit> over(List<Insight> bank) {
        return List.of(
                new Edit("add insight", (e, random) -> unused(bank, e, random)
                        .map(i -> with(e, e.insights().size(), i))),
                new Edit("swap insight", (e, random) -> unused(bank, e, random)
                        .map(i -> replace(e, random.nextInt(e.insights().size()), i))),
                new Edit("swap insight", (e, random) -> unused(bank, e, random)
                        .map(i -> replace(e, random.nextInt(e.insights().size()), i))),
                rewording("restore example", (insight, random) -> restored(insight, bank)),
                drop(),
                trim(),
                merge(),
                reorder());
    }

    /**
     * The edits that say the same in fewer words, or take over what another candidate says or a behaviour shows.
     *
     * @param shown the insights of the bank that the behaviours are examples of
     */
    static List<Edit> compacting(List<Reflection> candidates, List<Insight> shown) {
        List<Edit> edits = new ArrayList<>(List.of(drop(), trim(), merge()));
        edits.add(new Edit("crossover", (e, random) -> cross(e, SeededChoice.one(candidates, random), random)));
        edits.add(new Edit("behaviour", (e, random) -> unused(shown, e, random)
                .map(i -> with(e, e.insights().size(), i))));
        return List.copyOf(edits);
    }

    private static Edit drop() {
        return new Edit(
                "drop insight",
                (e, random) -> e.insights().size() < 2
                        ? Optional.empty()
                        : Optional.of(without(e, random.nextInt(e.insights().size()))));
    }

    private static Edit trim() {
        return rewording(
                "trim example",
                (insight, random) -> insight.examples().isEmpty()
                        ? Optional.empty()
                        : Optional.of(insight.with(insight.claim(), dropLast(insight.examples()))));
    }

    private static Edit reorder() {
        return new Edit(
                "reorder",
                (e, random) -> e.insights().size() < 2
                        ? Optional.empty()
                        : Optional.of(new Reflection(SeededChoice.shuffled(e.insights(), random))));
    }

    /** Two claims become one sentence: "I plan ahead" and "I keep lists" give "I plan ahead and keep lists". */
    private static Edit merge() {
        return new Edit("merge claims", (e, random) -> {
            if (e.insights().size() < 2) {
                return Optional.empty();
            }
            List<Insight> order = SeededChoice.shuffled(e.insights(), random);
            return merged(order.get(0), order.get(1)).map(insight -> {
                List<Insight> insights = new ArrayList<>(e.insights());
                insights.set(insights.indexOf(order.get(0)), insight);
                insights.remove(order.get(1));
                return new Reflection(insights);
            });
        });
    }

    private static Optional<Insight> merged(Insight first, Insight second) {
        String one = first.claim();
        String other = second.claim();
        if (!one.startsWith("I ") || !other.startsWith("I ") || one.contains(" and ") || other.contains(" and ")) {
            return Optional.empty();
        }
        List<String> examples = new ArrayList<>(first.examples());
        examples.addAll(second.examples());
        return Optional.of(first.with(one + " and " + other.substring(2), examples));
    }

    private static Optional<Insight> restored(Insight insight, List<Insight> bank) {
        return insight.examples().isEmpty()
                ? bank.stream()
                        .filter(full -> full.claim().equals(insight.claim()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Reflection> cross(Reflection one, Reflection other, RandomGenerator random) {
        List<Insight> insights = new ArrayList<>();
        one.insights().stream().filter(i -> random.nextBoolean()).forEach(insights::add);
        other.insights().stream()
                .filter(i -> random.nextBoolean() && !insights.contains(i))
                .forEach(insights::add);
        return insights.isEmpty() ? Optional.empty() : Optional.of(new Reflection(insights));
    }

    private static Edit rewording(String name, Rewording rewording) {
        return new Edit(name, (e, random) -> {
            int at = random.nextInt(e.insights().size());
            return rewording.of(e.insights().get(at), random).map(insight -> replace(e, at, insight));
        });
    }

    /** An insight of the bank of which the reflection says nothing yet. */
    private static Optional<Insight> unused(List<Insight> bank, Reflection e, RandomGenerator random) {
        String text = e.text();
        List<Insight> left = bank.stream()
                .filter(insight -> insight.statements().stream().noneMatch(s -> text.contains(s.substring(2))))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(SeededChoice.one(left, random));
    }

    private static List<String> dropLast(List<String> examples) {
        return examples.subList(0, examples.size() - 1);
    }

    private static Reflection with(Reflection e, int at, Insight insight) {
        List<Insight> insights = new ArrayList<>(e.insights());
        insights.add(at, insight);
        return new Reflection(insights);
    }

    private static Reflection without(Reflection e, int at) {
        List<Insight> insights = new ArrayList<>(e.insights());
        insights.remove(at);
        return new Reflection(insights);
    }

    private static Reflection replace(Reflection e, int at, Insight insight) {
        return with(without(e, at), at, insight);
    }
}
