package io.irote.optimizer.proposal;

import io.irote.trait.Experience;
import io.irote.trait.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads reflections written as numbered or dotted lists. A new one begins where the numbers do, behind a heading, or,
 * where there are no numbers, behind an empty line.
 */
final class PlainLists {
    private static final Pattern LISTED = Pattern.compile("\\s*(?:(\\d{1,3})[.)]|[-*•])\\s+(.*[^:\\s])\\s*");
    private static final Pattern EXAMPLE = Pattern.compile("(?i)[\\s,;:.–—-]{0,4}(?<![(\\p{L}])e\\.?g\\.?[\\s,:]+");
    /** What announces an example in other languages, which a colon or comma follows. */
    private static final Map<Pattern, String> EXAMPLES = Language.KNOWN.stream()
            .filter(language -> !language.marks().isEmpty())
            .collect(Collectors.toMap(
                    PlainLists::announced, Language::separator, (one, other) -> one, LinkedHashMap::new));
    /** From the beginning of the run only, or long runs would take long. */
    private static final Pattern END = Pattern.compile("(?<![\\s.。])[\\s.。]+$");

    private final List<List<String>> lists = new ArrayList<>();
    /** The number of the line before; 0 if it had none. */
    private int number;

    private boolean open;

    private PlainLists() {}

    static List<String> read(String text) {
        PlainLists reader = new PlainLists();
        text.lines().forEach(reader::take);
        return reader.lists.stream().map(list -> String.join("\n", list)).toList();
    }

    /**
     * An insight without its list mark, as the experience banks write it: {@code claim, e.g.: example}, no full stop.
     */
    static String insight(String line) {
        Matcher listed = LISTED.matcher(line);
        String bare = (listed.matches() ? listed.group(2) : line).strip().replaceAll("\\s+", " ");
        return END.matcher(example(bare)).replaceFirst("");
    }

    private static String example(String bare) {
        return EXAMPLES.entrySet().stream()
                .filter(language -> language.getKey().matcher(bare).find())
                .findFirst()
                .map(language -> language.getKey().matcher(bare).replaceFirst(language.getValue()))
                .orElseGet(() -> EXAMPLE.matcher(bare).replaceFirst(Experience.SEPARATOR));
    }

    private static Pattern announced(Language language) {
        return Pattern.compile(
                "[\\s,，、;；:：.。–—-]{0,4}(?<!\\p{L})(?:" + language.marks() + ")\\s*[:：,，]\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void take(String line) {
        Matcher listed = LISTED.matcher(line);
        if (listed.matches()) {
            add(listed.group(1) == null ? 0 : Integer.parseInt(listed.group(1)), line);
        } else if (open && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
            goOn(line);
        } else if (!line.isBlank() || number == 0) {
            open = false;
        }
    }

    private void add(int next, String line) {
        if (!open || (next > 0 && next <= number)) {
            lists.add(new ArrayList<>());
        }
        lists.get(lists.size() - 1).add(insight(line));
        number = next;
        open = true;
    }

    /** An indented line belongs to the insight above it. */
    private void goOn(String line) {
        List<String> list = lists.get(lists.size() - 1);
        list.set(list.size() - 1, insight(list.get(list.size() - 1) + " " + line.strip()));
    }
}
