package io.irote.trait.file;

import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import io.irote.trait.Experience;
import io.irote.trait.OpenTask;
import io.irote.trait.Trait;
import io.irote.trait.Words;
import io.irote.trait.file.TraitRules.Report;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What may occur only once in a trait and its facets. Texts are the same if they differ in case or punctuation only.
 */
final class Duplicates {
    private Duplicates() {}

    static void ids(Trait trait, Report report) {
        Set<String> seen = new HashSet<>();
        trait.forms().forEach(form -> once("the form ID", form.id(), form, "id", seen, report));
        seen.clear();
        Stream<Item> items = trait.forms().stream().flatMap(form -> form.items().stream());
        items.forEach(item -> once("the ID", item.id(), item, "id", seen, report));
        tasksOf(trait).forEach(task -> once("the ID", task.id(), task, "id", seen, report));
    }

    /** A facet is found by its name and its aliases. */
    static void facetNames(Trait trait, Report report) {
        Set<String> seen = new HashSet<>();
        for (Trait facet : trait.facets()) {
            String name = facet.id().facet().orElse("");
            once("the facet name", name, facet, "name", seen, report);
            facet.aliases().forEach(alias -> once("the facet name", alias, facet, "aliases", seen, report));
        }
    }

    static void statements(Trait trait, Report report) {
        for (Part part : Part.values()) {
            Set<String> seen = new HashSet<>();
            statementsOf(trait).forEach(statement -> {
                String text = part.of.apply(statement);
                once("the " + part.name().toLowerCase(Locale.ROOT), text, statement, "", seen, report);
            });
        }
    }

    /** Two published instruments may share items, which are then left out of the held-out score. */
    static void items(Trait trait, Report report) {
        Set<String> seen = new HashSet<>();
        for (Questionnaire form : trait.forms()) {
            if (Counts.isPublished(form)) {
                seen.clear();
            }
            form.items().forEach(item -> once("the item", item.text(), item, "text", seen, report));
        }
    }

    static void tasks(Trait trait, Report report) {
        Set<String> seen = new HashSet<>();
        tasksOf(trait).forEach(task -> once("the task", task.text(), task, "text", seen, report));
    }

    /** A part of a statement that may not be repeated; a repeated statement repeats both. */
    private enum Part {
        CLAIM(Experience::claim),
        ACTION(Experience::action);

        private final Function<Experience, String> of;

        Part(Function<Experience, String> of) {
            this.of = of;
        }
    }

    private static void once(String what, String text, Object value, String key, Set<String> seen, Report report) {
        if (!seen.add(Words.wording(text))) {
            report.add(value, key, what + " occurs twice: " + text);
        }
    }

    private static Stream<OpenTask> tasksOf(Trait trait) {
        return withFacets(trait).flatMap(one -> one.tasks().stream());
    }

    private static Stream<Experience> statementsOf(Trait trait) {
        return withFacets(trait)
                .flatMap(one -> Stream.of(one.high(), one.low()))
                .flatMap(pole -> pole.statements().stream());
    }

    private static Stream<Trait> withFacets(Trait trait) {
        return Stream.concat(Stream.of(trait), trait.facets().stream());
    }
}
