package io.irote.instrument;

import io.irote.file.IoCause;
import io.irote.text.DelimitedText;
import io.irote.text.Findings;
import io.irote.text.Values;
import io.irote.text.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A table of questionnaire items, of one scale or of several, as research archives and spreadsheets have them. */
public final class ItemList {
    private final List<ListedItem> items;

    private ItemList(List<ListedItem> items) {
        this.items = List.copyOf(items);
    }

    /**
     * Reads a table with commas, semicolons or tabs, whose first line names the columns.
     *
     * @throws io.irote.text.FileProblemsException with all errors of the file, by line, if it has one or cannot be read
     */
    public static ItemList read(Path file) {
        Findings findings = new Findings(file.toString());
        List<ListedItem> items = List.of();
        try (InputStream in = Files.newInputStream(file)) {
            items = items(new YamlText(findings).characters(in), findings);
        } catch (IOException e) {
            findings.error(0, "cannot be read: " + IoCause.of(e));
        }
        findings.throwErrors();
        return new ItemList(items);
    }

    /** The labels of the scales in alphabetical order, none if no column has them; upper and lower case are one. */
    public List<String> scales() {
        TreeSet<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        items.stream().map(ListedItem::scale).filter(label -> !label.isEmpty()).forEach(labels::add);
        return List.copyOf(labels);
    }

    /** The items of a scale, in the order of the list. */
    public List<ListedItem> of(String scale) {
        return items.stream()
                .filter(item -> item.scale().equalsIgnoreCase(scale))
                .toList();
    }

    private static List<ListedItem> items(String text, Findings findings) throws IOException {
        List<DelimitedText.Row> rows =
                new DelimitedText(findings).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        findings.throwErrors();
        if (rows.size() < 2) {
            findings.error(
                    0, "holds no items; the first line names the columns, e.g. item,key, then comes a line for each");
            return List.of();
        }
        ItemColumns columns = new ItemColumns(rows.get(0));
        columns.check(findings);
        List<DelimitedText.Row> body = rows.subList(1, rows.size());
        body.forEach(row -> checkWidth(row, columns.count(), findings));
        findings.throwErrors();
        ItemKeys keys =
                ItemKeys.of(columns.keyName(), body.stream().map(columns::key).toList());
        List<ListedItem> items = body.stream()
                .map(row -> item(row, columns, keys, findings))
                .flatMap(Optional::stream)
                .toList();
        return once(items, findings);
    }

    /** Archives list an item again for each instrument that has it. */
    private static List<ListedItem> once(List<ListedItem> items, Findings findings) {
        Map<String, ListedItem> first = new LinkedHashMap<>();
        for (ListedItem item : items) {
            String name = (item.scale() + '\n' + item.text()).toLowerCase(Locale.ROOT);
            ListedItem same = first.putIfAbsent(name, item);
            if (same != null && same.keyed() != item.keyed()) {
                findings.error(item.line(), "the same item has the other key in line " + same.line());
            }
        }
        return List.copyOf(first.values());
    }

    private static void checkWidth(DelimitedText.Row row, int columns, Findings findings) {
        int found = row.cells().size();
        if (found != columns) {
            findings.error(
                    row.line(),
                    "the first line names " + columns + " columns, this one has " + found
                            + "; a text that holds the delimiter must be in quotes");
        }
    }

    private static Optional<ListedItem> item(
            DelimitedText.Row row, ItemColumns columns, ItemKeys keys, Findings findings) {
        String text = columns.text(row);
        String key = columns.key(row);
        Optional<Keying> keyed = keys.read(key);
        if (text.isEmpty()) {
            findings.error(row.line(), "the text of the item is empty");
        }
        if (columns.hasScale() && columns.scale(row).isEmpty()) {
            findings.error(row.line(), "the scale of the item is empty");
        }
        if (keyed.isEmpty()) {
            findings.error(
                    row.line(),
                    "the key '" + Values.shortened(key)
                            + "' is neither + nor -; write + or 1 where agreeing shows the trait, - or -1 where it is reversed");
        }
        return keyed.map(keying -> new ListedItem(columns.scale(row), text, keying, row.line()));
    }
}
