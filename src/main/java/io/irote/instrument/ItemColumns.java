package io.irote.instrument;

import io.irote.text.DelimitedText;
import io.irote.text.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which columns of a list hold the text, the key and the scale of its items, found by their names. */
final class ItemColumns {
    /** Preferred first: where a list has both, an item is a number. */
    private static final List<String> TEXT = List.of("text", "statement", "question", "item");

    private static final List<String> KEY = List.of("key", "keyed", "keying", "reverse");
    private static final List<String> SCALE = List.of("scale", "construct", "label", "trait", "facet");

    private final DelimitedText.Row header;
    private final List<String> names;

    ItemColumns(DelimitedText.Row header) {
        this.header = header;
        this.names = header.cells().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Notes which columns are missing. */
    void check(Findings findings) {
        for (List<String> column : List.of(TEXT, KEY)) {
            if (find(column).isEmpty()) {
                findings.error(
                        header.line(),
                        "no column is named " + String.join(" or ", column) + "; the first line"
                                + " must name the columns, found " + String.join(", ", header.cells()));
            }
        }
    }

    int count() {
        return names.size();
    }

    String text(DelimitedText.Row row) {
        return cell(row, TEXT);
    }

    String key(DelimitedText.Row row) {
        return cell(row, KEY);
    }

    /** Empty unless the list has such a column. */
    String scale(DelimitedText.Row row) {
        return hasScale() ? cell(row, SCALE) : "";
    }

    boolean hasScale() {
        return find(SCALE).isPresent();
    }

    String keyName() {
        return find(KEY).orElseThrow();
    }

    private String cell(DelimitedText.Row row, List<String> column) {
        return row.cells().get(names.indexOf(find(column).orElseThrow()));
    }

    private Optional<String> find(List<String> column) {
        return column.stream().filter(names::contains).findFirst();
    }
}
