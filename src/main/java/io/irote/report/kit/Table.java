package io.irote.report.kit;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of cells under a header; columns of words are left-aligned, columns of numbers right-aligned. */
public record Table(List<String> header, List<List<String>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Columns padded with spaces, one row a line. */
    public String text() {
        int[] widths = widths();
        return all().stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A Markdown table; cell text is escaped. */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(markdown(header));
        lines.add(IntStream.range(0, header.size())
                .mapToObj(i -> isWords(i) ? "---" : "---:")
                .collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> lines.add(markdown(row)));
        return String.join("\n", lines) + "\n";
    }

    /** A table for a page, under a caption; the cells of the first column head their rows. */
    public Element html(String caption) {
        return html(caption, Map.of());
    }

    /** @param links by the number of a column, from 0: where the cells of it lead to */
    public Element html(String caption, Map<Integer, String> links) {
        return scrolling(
                Html.tag(
                        "table",
                        Html.tag("caption", caption),
                        Html.tag("thead", html(header, "col", Map.of())),
                        Html.tag(
                                "tbody",
                                rows.stream()
                                        .map(row -> html(row, "row", links))
                                        .toList())),
                caption);
    }

    /** A table that is wider than the page scrolls within it, by keyboard, too. */
    public static Element scrolling(Element table, String caption) {
        return Html.tag("div", table)
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", caption);
    }

    private Element html(List<String> row, String scope, Map<Integer, String> links) {
        return Html.tag(
                "tr",
                IntStream.range(0, row.size())
                        .mapToObj(i -> styled(
                                cell(content(row.get(i), links.get(i)), i == 0 || scope.equals("col"), scope), i))
                        .toList());
    }

    private static Element content(String text, @Nullable String link) {
        Element content = Html.quoted(text);
        return link == null || text.isEmpty() ? content : Html.tag("a", content).with("href", link);
    }

    private static Element cell(Element content, boolean heads, String scope) {
        return heads ? Html.tag("th", content).with("scope", scope) : Html.tag("td", content);
    }

    private Element styled(Element cell, int column) {
        return isWords(column) ? cell : cell.with("class", "number");
    }

    private static String markdown(List<String> row) {
        return row.stream()
                .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private List<List<String>> all() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all;
    }

    private int[] widths() {
        return IntStream.range(0, header.size())
                .map(i -> all().stream()
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** The first column names its row; another one holds words if a cell of it begins with a letter. */
    private boolean isWords(int column) {
        return column == 0
                || rows.stream()
                        .map(row -> row.get(column))
                        .anyMatch(cell -> cell.codePoints().limit(1).anyMatch(Character::isLetter));
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> pad(row.get(i), isWords(i) ? -widths[i] : widths[i]))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String cell, int width) {
        return String.format("%" + (width == 0 ? "" : width) + "s", cell);
    }
}
