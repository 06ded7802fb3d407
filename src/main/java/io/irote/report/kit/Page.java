package io.irote.report.kit;

/** A page of headings, paragraphs, lists and tables, as plain text or as Markdown. */
public final class Page {
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    public Page(Format format) {
        this.markdown = format == Format.MD;
    }

    public Page title(String title) {
        return line(markdown ? "# " + title : title);
    }

    public Page heading(String heading) {
        return line("").line(markdown ? "## " + heading : heading);
    }

    public Page paragraph(String paragraph) {
        return line(markdown ? "\n" + paragraph : paragraph);
    }

    /** One item a line; in Markdown a list needs an empty line before it. */
    public Page list(Iterable<String> items) {
        if (markdown) {
            line("");
        }
        items.forEach(item -> line(markdown ? "- " + item : "  - " + item));
        return this;
    }

    public Page table(Table table) {
        text.append(markdown ? "\n" + table.markdown() : table.text());
        return this;
    }

    private Page line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
