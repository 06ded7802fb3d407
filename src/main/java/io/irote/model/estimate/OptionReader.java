package io.irote.model.estimate;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which option an answer means. A direct answer is or begins with its option ("4 = Moderately Accurate", "four",
 * "moderately accurate"); a wordy one says it behind a colon ("Rating: 4/5") or names it alone on its last line, which a
 * cut-off answer has not reached. What could mean several options ("4 or 5", "not 4", "10 out of 5") means none.
 */
final class OptionReader {
    private static final String WRAP = "[\\s\"'“”„‚‘’«»‹›「」『』()\\[\\]{}<>*_`~#|\\\\]";
    private static final Pattern BEFORE = Pattern.compile("^" + WRAP + "+");
    private static final Pattern AROUND = Pattern.compile("^" + WRAP + "+|(?:" + WRAP + "|[.,;:!。、])+$");
    /** The end of an answer that is given first, or the beginning of its label or reason. */
    private static final Pattern REST = Pattern.compile(
            WRAP
                    + "*(?:$|\\n|[-–—.,;:!?=。、()]|[分点점星])|\\s+(?:because|since|as|for|I|I['’]\\w+|weil|denn|da|ich|stars?|points?)\\b");

    private static final String OR = WRAP + "*(?:[-–—,;/&+~.]|or|to|and|oder|bis|und|或|到|至)?" + WRAP + "*";
    /** Where a line comes to what it has to say. */
    private static final Pattern SAYS = Pattern.compile(
            "[:=]|(?i)\\b(?:rating|answer|score|choice|antwort|bewertung)\\b[^.!?:=\\d]{0,30}?\\b(?:is|be|ist|lautet|wäre)\\b");

    private static final Pattern DOUBTS = Pattern.compile(
            "(?i)\\b(?:not|never|no|none|cannot|without|unable|nicht|keine?|nie|at (?:least|most)|(?:more|less) than|over|under"
                    + "|above|below|between|mindestens|höchstens|mehr als|weniger als|zwischen)\\b|n['’]t\\b|[<>≤≥不没無无]"
                    + "|\\b(?:or|and|oder|und)\\W*$");
    private static final Pattern CHOOSES =
            Pattern.compile("(?i)\\b(?:rate|give|say|choose|pick|select|answer|go with|option"
                    + "|bewerte|gebe|wähle|sage|nehme)\\b[^\\d.!?]{0,40}$");

    private final OptionValues values;
    private final Pattern value;
    /** Behind a first value: a second one, or what the first is a part of. */
    private final Pattern another;

    private final Pattern scale;

    /** @param labels what each option means, in their order; empty where that is not known */
    OptionReader(List<String> options, List<String> labels) {
        this.values = new OptionValues(options, labels);
        String last = Pattern.quote(options.get(options.size() - 1));
        this.value = Pattern.compile(
                "(?<![\\p{N}/–-])(?<![\\p{L}&&[^\\p{IsHan}]])(?<!\\p{N}[.,])(?<value>" + values.pattern()
                        + ")(?!\\p{N}|[\\p{L}&&[^\\p{IsHan}\\p{IsHangul}]]|[.,–-]\\p{N}|\\s*%|\\+)"
                        + "(?:\\s*(?:/|(?:out\\s+)?(?:of|von|aus)\\s)\\s*" + last + "(?![\\p{L}\\p{N}]))?");
        this.another = Pattern.compile(
                OR + "(?:[+-]?\\d|" + values.pattern() + "(?!\\p{L}))|\\s*(?:/|(?:out\\s+)?(?:of|von|aus)\\b)");
        this.scale = Pattern.compile("(?i)\\b" + Pattern.quote(options.get(0))
                + "\\s*(?:-|–|—|to|through|and|bis|und|到|至)\\s*" + last + "\\b");
    }

    /** What the answer means, if that can be told. */
    Optional<Reading> read(Generation answer) {
        String text = Letters.plain(answer.text()).strip();
        boolean cut = answer.finish() == FinishReason.LENGTH;
        Optional<Reading> first = first(text, cut);
        if (cut
                || first.isPresent()
                || value.matcher(BEFORE.matcher(text).replaceFirst("")).lookingAt()) {
            return first;
        }
        List<Reading> said =
                text.lines().flatMap(line -> said(line).stream()).distinct().toList();
        return said.isEmpty() ? named(text.substring(text.lastIndexOf('\n') + 1)) : only(said);
    }

    /** What stands first, if it stands there as an answer does. */
    private Optional<Reading> first(String text, boolean cut) {
        Optional<Reading> word = values.word(bare(text));
        if (word.isPresent()) {
            return word;
        }
        String unwrapped = BEFORE.matcher(text).replaceFirst("");
        Matcher found = value.matcher(unwrapped);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String rest = unwrapped.substring(found.end());
        Optional<Reading> reading = values.value(found.group("value"));
        boolean open = cut && bare(rest).isEmpty();
        boolean other = another.matcher(rest).lookingAt() || contradicts(reading, rest);
        return reading.filter(r -> !open && !other && isOver(rest));
    }

    private boolean isOver(String rest) {
        return REST.matcher(rest).lookingAt() || label(rest).isPresent();
    }

    private boolean contradicts(Optional<Reading> reading, String rest) {
        OptionalInt label = label(rest);
        return label.isPresent() && !reading.equals(Optional.of(Reading.of(label.getAsInt(), values.count())));
    }

    private OptionalInt label(String rest) {
        return values.label(bare(rest.replaceFirst("^" + WRAP + "*[-–—=:.,]?", "")));
    }

    /** What a line says at its end, behind a colon or a verb. */
    private Optional<Reading> said(String line) {
        Matcher says = SAYS.matcher(line);
        int from = -1;
        while (says.find()) {
            from = says.end();
        }
        return from < 0 ? Optional.empty() : first(line.substring(from).strip(), false);
    }

    /** The only option that a line names, as what it comes to. */
    private Optional<Reading> named(String line) {
        String text = scale.matcher(line).replaceAll("");
        Matcher found = value.matcher(text);
        if (!found.find() || DOUBTS.matcher(text.substring(0, found.start())).find()) {
            return Optional.empty();
        }
        String before = text.substring(0, found.start());
        String rest = text.substring(found.end());
        boolean concludes = bare(rest).isEmpty()
                || CHOOSES.matcher(before).find() && !another.matcher(rest).lookingAt();
        boolean alone = !value.matcher(rest).find() && !before.matches(".*\\d.*");
        return values.value(found.group("value")).filter(r -> concludes && alone);
    }

    private static Optional<Reading> only(List<Reading> readings) {
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    private static String bare(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
