package io.irote.trait.file;

import static io.irote.text.Severity.ERROR;
import static io.irote.text.Severity.WARNING;

import io.irote.text.Findings;
import io.irote.text.Lines;
import io.irote.text.Severity;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a trait must have to be optimised (errors) and what a good trait of the catalogue has besides (warnings). Errors
 * keep a file from being read; both are listed by {@code irote traits validate}.
 */
final class TraitRules {
    /** Checked for the trait and for each of its facets. */
    private static final List<Rule> OF_EACH = List.of(
            new Rule(ERROR, Counts::statementsToSearch),
            new Rule(ERROR, Counts::itemsToScore),
            new Rule(WARNING, Counts::statements),
            new Rule(WARNING, Counts::items),
            new Rule(WARNING, Counts::tasks),
            new Rule(WARNING, Wording::texts),
            new Rule(WARNING, Wording::statements),
            new Rule(WARNING, Wording::traitUnnamed));

    /** Checked for a trait together with its facets. */
    private static final List<Rule> OF_WHOLE = List.of(
            new Rule(ERROR, Duplicates::ids),
            new Rule(ERROR, Duplicates::facetNames),
            new Rule(WARNING, Wording::items),
            new Rule(WARNING, Wording::subjects),
            new Rule(WARNING, Duplicates::statements),
            new Rule(WARNING, Duplicates::items),
            new Rule(WARNING, Duplicates::tasks));

    private TraitRules() {}

    /** A check and how bad it is to fail it. */
    private record Rule(Severity severity, Check check) {}

    /** Reports what is wrong with a trait. */
    @FunctionalInterface
    interface Check {
        void run(Trait trait, Report report);
    }

    /** Takes a value that breaks a rule, the key of it that is meant, and what was expected. */
    @FunctionalInterface
    interface Report {
        void add(Object value, String key, String message);
    }

    /** Notes where a trait breaks the rules of a severity. */
    static void check(Trait trait, Severity severity, Lines lines, Findings findings) {
        Report report = (value, key, message) -> findings.add(lines.of(value, key), severity, message);
        Stream<Trait> each = Stream.concat(Stream.of(trait), trait.facets().stream());
        each.forEach(one -> run(OF_EACH, severity, one, report));
        run(OF_WHOLE, severity, trait, report);
    }

    private static void run(List<Rule> rules, Severity severity, Trait trait, Report report) {
        rules.stream().filter(rule -> rule.severity == severity).forEach(rule -> rule.check.run(trait, report));
    }

    /** How a trait is called in a message: facets by their name. */
    static String name(Trait trait) {
        Optional<String> facet = trait.id().facet();
        return facet.map(name -> "facet '" + name + "'")
                .orElse("trait '" + trait.id().trait() + "'");
    }
}
