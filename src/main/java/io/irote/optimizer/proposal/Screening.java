package io.irote.optimizer.proposal;

import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.trait.Experience;
import io.irote.trait.Language;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reflection of a model's must not be. The first rule it breaks is the reason why it is not tried. */
final class Screening {
    private static final int MOST_CHARACTERS_A_WORD = 20;

    /** Finds what is wrong with a reflection. */
    @FunctionalInterface
    private interface Rule {
        Optional<String> broken(Reflection reflection);
    }

    private static final Rule EMPTY = when(e -> e.insights().isEmpty(), "empty");
    private static final Rule MARKUP =
            holding("[{}<>\\[\\]|\\\\`*_#]|[\\p{C}&&[^\n]]|[\\p{Zl}\\p{Zp}]", "holds markup or control characters");
    private static final Rule ADDRESS =
            holding("\\bhttps?:|\\bwww\\.|\\S@\\S|\\b[\\w-]+\\.(?:com|org|net)\\b", "holds a web address");
    private static final Rule MACHINE = holding(
            "\\bas an AI\\b|\\b(?:language|AI) model\\b|\\b(?:AI|virtual) assistant\\b|\\bchatbot\\b"
                    + "|\\bI(?:['’]m| am)(?: just| only)? (?:an AI|a bot|a computer program)\\b|\\bmy training data\\b",
            "talks as a machine");
    private static final Rule REFUSAL = holding(
            "\\b(?:sorry|apologi[sz]e),? but\\b|\\b(?:cannot|can['’]t|won['’]t|unable to|not able to) (?:comply|assist"
                    + "|help (?:you )?with (?:that|this)|(?:provide|create|write|generate) (?:that|this|these|such))\\b",
            "refuses to answer");
    private static final Rule INSTRUCTION = holding(
            "\\b(?:ignore|disregard|forget) (?:(?:all|any|the|these|your) )*(?:previous|prior|earlier|above)\\b"
                    + "|\\bsystem prompt\\b|\\b(?:system|user|assistant):",
            "holds an instruction");
    private static final Rule TEST = holding(
            "\\bquestionnaires?\\b|\\bpersonality (?:test|trait|type)s?\\b|\\bbig five\\b|\\blikert\\b|\\bon a scale\\b"
                    + "|\\b(?:very|moderately) (?:in)?accurate\\b|\\bstrongly (?:dis)?agree\\b",
            "speaks of a test");

    private final List<Rule> rules;

    /**
     * @param words the longest reflection
     */
    Screening(Trait trait, Pole pole, int words) {
        rules = List.of(
                EMPTY,
                tooLong(words),
                tooWide(words),
                tooMany(Reflection.mostInsights(words)),
                MARKUP,
                ADDRESS,
                MACHINE,
                REFUSAL,
                INSTRUCTION,
                TEST,
                otherPerson(trait.language()),
                naming(new TraitNames(trait)),
                copied(trait, pole));
    }

    /** Why the reflection is not to be tried; empty if it is. */
    Optional<String> fault(Reflection reflection) {
        return rules.stream()
                .map(rule -> rule.broken(reflection))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Rule otherPerson(Language language) {
        return when(
                e -> !e.insights().stream().map(Insight::claim).allMatch(language::isFirstPerson),
                "not in the first person of " + language.name() + ", the language of the trait");
    }

    private static Rule tooLong(int words) {
        return e -> reason(e.words() > words, e.words() + " words, the limit is " + words);
    }

    private static Rule tooMany(int most) {
        return e -> reason(e.insights().size() > most, e.insights().size() + " insights, the limit is " + most);
    }

    /** Words without end are no words. */
    private static Rule tooWide(int words) {
        int most = words * MOST_CHARACTERS_A_WORD;
        return e -> reason(e.text().length() > most, e.text().length() + " characters, the limit is " + most);
    }

    private static Rule naming(TraitNames names) {
        return e -> names.in(e.text()).map(name -> "names the trait: '" + name + "'");
    }

    /** The bank shows the proposer what an insight looks like; what it says is to be the proposer's own. */
    private static Rule copied(Trait trait, Pole pole) {
        Set<String> bank = Stream.concat(Stream.of(trait), trait.facets().stream())
                .flatMap(part -> part.pole(pole).statements().stream())
                .map(Experience::claim)
                .collect(Collectors.toSet());
        return when(
                e -> e.insights().stream().map(Insight::claim).allMatch(bank::contains), "copied from the examples");
    }

    private static Rule holding(String pattern, String reason) {
        Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        return when(e -> compiled.matcher(e.text()).find(), reason);
    }

    private static Rule when(Predicate<Reflection> broken, String reason) {
        return e -> reason(broken.test(e), reason);
    }

    private static Optional<String> reason(boolean broken, String reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }
}
