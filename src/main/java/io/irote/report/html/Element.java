package io.irote.report.html;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element with its attributes and what is in it. Names come from the program, values may come from anywhere.
 *
 * @param attributes in their order
 */
public record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {
    /** Elements that HTML closes by themselves; all others need an end tag, even if nothing is in them. */
    private static final Set<String> VOID = Set.of("meta", "br", "col");

    public Element {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    /** The same element with one more attribute. */
    public Element with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, content);
    }

    /** The same element with more behind what is in it. */
    public Element and(List<? extends Html> more) {
        return new Element(
                name, attributes, Stream.concat(content.stream(), more.stream()).toList());
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Text.escape(value, out);
            out.append('"');
        });
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        content.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    /** The markup. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }
}
