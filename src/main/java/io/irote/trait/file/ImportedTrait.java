package io.irote.trait.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.irote.instrument.Keying;
import io.irote.instrument.ListedItem;
import io.irote.trait.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A trait of which the items are known, and nothing else yet.
 *
 * @param name stands in its ID
 * @param title that people read
 */
public record ImportedTrait(String name, String title, List<ListedItem> items) {
    private static final Pattern BEGINS_WITH_SUBJECT = Pattern.compile("(?:I|My)(?!\\p{L}).*");
    private static final Pattern HAS_SUBJECT = Pattern.compile("(?<!\\p{L})I(?!\\p{L})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+(?: [ab])?)}");
    private static final String STEM =
            "    stem: I                     # stands before every item; see 'irote traits show'\n";

    public ImportedTrait {
        items = List.copyOf(items);
    }

    /** The name that a title makes, e.g. {@code need-for-closure}; empty if it has no Latin letter or digit. */
    public static String nameOf(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The title that a name makes, e.g. {@code Need for closure}. */
    public static String titleOf(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }

    /** A trait file with the items in two forms, in which all that is left to write is an error marked TODO. */
    public String text(String list) {
        Map<String, String> values = Map.of(
                "list", list.replaceAll("\\p{Cntrl}", " "),
                "name", quoted(name),
                "title", quoted(title),
                "title a", quoted(title + ", form A"),
                "title b", quoted(title + ", form B"),
                "stem", lacksSubject() ? STEM : "",
                "items a", form("a", 0),
                "items b", form("b", 1));
        return PLACEHOLDER
                .matcher(TraitTemplate.resource("imported.yaml"))
                .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** Every second item of those keyed plus, and then minus, so that both forms get their share of either. */
    private String form(String form, int remainder) {
        List<ListedItem> ordered = new ArrayList<>();
        Stream.of(Keying.values())
                .forEach(keyed ->
                        items.stream().filter(item -> item.keyed() == keyed).forEach(ordered::add));
        List<ListedItem> own = IntStream.range(0, ordered.size())
                .filter(i -> i % 2 == remainder)
                .mapToObj(ordered::get)
                .toList();
        return IntStream.range(0, own.size())
                .mapToObj(i -> line("%s-%s%02d".formatted(name, form, i + 1), own.get(i)))
                .collect(Collectors.joining());
    }

    private static String line(String id, ListedItem item) {
        return "      - { id: " + id + ", text: " + quoted(item.text()) + ", keyed: "
                + item.keyed().name().toLowerCase(Locale.ROOT) + " }\n";
    }

    /** Whether items leave out who they are about, as IPIP's "Plan my shopping." does. */
    private boolean lacksSubject() {
        List<String> texts = items.stream().map(ListedItem::text).toList();
        long named =
                texts.stream().filter(text -> HAS_SUBJECT.matcher(text).find()).count();
        return Language.of(texts).isEnglish()
                && texts.stream()
                        .noneMatch(text -> BEGINS_WITH_SUBJECT.matcher(text).matches())
                && named * 2 <= texts.size();
    }

    /** As YAML reads it, and JSON too. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
