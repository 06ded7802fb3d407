package io.irote.trait.file;

import io.irote.instrument.Keying;
import io.irote.instrument.Questionnaire;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import io.irote.trait.file.TraitRules.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How many statements, items and tasks a trait needs. */
final class Counts {
    private static final int MIN_STATEMENTS = 3;
    private static final int MIN_ITEMS = 2;
    private static final int FACET_ITEMS = 4;
    private static final int FORM_ITEMS = 10;
    private static final int FORM_MINUS_ITEMS = 3;

    private Counts() {}

    /** A reflection is made of three statements. */
    static void statementsToSearch(Trait trait, Report report) {
        for (Pole pole : Pole.values()) {
            atLeast(MIN_STATEMENTS, trait, pole, report);
        }
    }

    static void statements(Trait trait, Report report) {
        atLeast(isFacet(trait) ? 8 : 16, trait, Pole.HIGH, report);
        atLeast(isFacet(trait) ? 4 : 8, trait, Pole.LOW, report);
    }

    private static void atLeast(int needed, Trait trait, Pole pole, Report report) {
        PoleText text = trait.pole(pole);
        int found = text.statements().size();
        if (found < needed) {
            report.add(
                    text,
                    "statements",
                    "%s needs at least %d %s statements, found %d"
                            .formatted(TraitRules.name(trait), needed, pole.label(), found));
        }
    }

    /** Both forms must give a score, the second one without the items that it shares with the first. */
    static void itemsToScore(Trait trait, Report report) {
        int optimised = trait.optimised().items().size();
        int heldOut = trait.heldOut().items().size();
        if (optimised >= MIN_ITEMS && heldOut >= MIN_ITEMS) {
            return;
        }
        if (isFacet(trait)) {
            String message = "%s needs at least %d items in the second form, found %d";
            report.add(trait, "name", message.formatted(TraitRules.name(trait), FACET_ITEMS, optimised + heldOut));
            return;
        }
        boolean first = optimised < MIN_ITEMS;
        String message =
                "form '%s' needs at least %d items" + (first ? "" : " that the first form has not") + ", found %d";
        Questionnaire form = trait.forms().get(first ? 0 : 1);
        report.add(form, "items", message.formatted(form.id(), MIN_ITEMS, first ? optimised : heldOut));
    }

    /** A published instrument keeps its key, even where it has few reversed items. */
    static void items(Trait trait, Report report) {
        if (isFacet(trait)) {
            return;
        }
        for (Questionnaire form : trait.forms()) {
            long minus = form.items().stream()
                    .filter(item -> item.keyed() == Keying.MINUS)
                    .count();
            if (form.items().size() < FORM_ITEMS) {
                String message = "form '%s' needs at least %d items, found %d";
                report.add(
                        form,
                        "items",
                        message.formatted(form.id(), FORM_ITEMS, form.items().size()));
            }
            if (minus < FORM_MINUS_ITEMS && !isPublished(form)) {
                String message = "form '%s' needs at least %d items keyed minus, found %d";
                report.add(form, "items", message.formatted(form.id(), FORM_MINUS_ITEMS, minus));
            }
        }
    }

    static void tasks(Trait trait, Report report) {
        int needed = isFacet(trait) ? 2 : 6;
        int kindsNeeded = isFacet(trait) ? 2 : OpenTask.Kind.values().length;
        List<OpenTask.Kind> kinds = trait.tasks().stream().map(OpenTask::kind).toList();
        Set<OpenTask.Kind> different = EnumSet.noneOf(OpenTask.Kind.class);
        different.addAll(kinds);
        if (kinds.size() < needed || different.size() < kindsNeeded) {
            report.add(
                    trait,
                    "tasks",
                    "%s needs at least %d tasks of %d kinds, found %d of %d"
                            .formatted(TraitRules.name(trait), needed, kindsNeeded, kinds.size(), different.size()));
        }
    }

    static boolean isFacet(Trait trait) {
        return trait.id().facet().isPresent();
    }

    static boolean isPublished(Questionnaire form) {
        return !form.attribution().isEmpty();
    }
}
