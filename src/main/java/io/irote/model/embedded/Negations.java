package io.irote.model.embedded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a first-person sentence into its opposite by rule; the encoder itself is nearly blind to "not". */
final class Negations {
    private static final List<Rule> RULES = List.of(
            rule("^I am not ", "I am "),
            rule("^I(?: am|'m) ", "I am not "),
            rule("^I (?:do not|don't) ", "I "),
            rule("^I (?:cannot|can't|can not) ", "I can "),
            rule("^I can ", "I cannot "),
            rule("^I (?:never|rarely|seldom|hardly ever) ", "I often "),
            rule("^I (?:always|often|usually|regularly) ", "I rarely "),
            rule("^I (will|would|could|should|must) not ", "I $1 "),
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
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(sentence);
            if (matcher.find()) {
                return Optional.of(matcher.replaceFirst(rule.replacement()));
            }
        }
        return Optional.empty();
    }
}
