package io.irote.embedded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns first-person sentences round by rule; the encoder itself is nearly blind to "not". */
final class Negations {
    private static final List<Rule> UNDONE = List.of(
            rule("^I(?: am|'m) not ", "I am "),
            rule("^I (?:do not|don't) (?!mind)", "I "),
            rule("^I (?:cannot|can't|can not) ", "I can "),
            rule("^I (?:never|rarely|seldom|hardly ever) ", "I often "),
            rule("^I (will|would|could|should|must) not ", "I $1 "),
            rule("^I (\\w+) (?:no|little) ", "I $1 much "));

    private static final List<Rule> DONE = List.of(
            rule("^I(?: am|'m) ", "I am not "),
            rule("^I can ", "I cannot "),
            rule("^I (?:always|often|usually|regularly) ", "I rarely "),
            rule("^I (will|would|could|should|must) ", "I $1 not "),
            rule("^I have (\\w+(?:ed|en)) ", "I have not $1 "),
            rule("^I ", "I do not "),
            rule("^My (\\w+(?: \\w+)?) (is|are|can|comes?) ", "My $1 $2 not "),
            rule("^My ", "It is not true that my "));

    private record Rule(Pattern pattern, String replacement) {}

    private Negations() {}

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }

    /** The opposite of a present-tense sentence that begins with "I" or "My"; empty for any other text. */
    static Optional<String> of(String sentence) {
        return undone(sentence).or(() -> first(DONE, sentence));
    }

    /** What a negated sentence denies, "I like parties" for "I do not like parties"; empty if it denies nothing. */
    static Optional<String> undone(String sentence) {
        return first(UNDONE, sentence);
    }

    private static Optional<String> first(List<Rule> rules, String sentence) {
        return rules.stream()
                .map(rule -> new Applied(rule, rule.pattern().matcher(sentence)))
                .filter(applied -> applied.matcher().find())
                .findFirst()
                .map(applied -> applied.matcher().replaceFirst(applied.rule().replacement()));
    }

    private record Applied(Rule rule, Matcher matcher) {}
}
