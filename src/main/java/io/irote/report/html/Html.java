package io.irote.report.html;

import java.util.List;
import java.util.Map;

/** A piece of a page or of a drawing, which is well-formed as HTML and as XML at once. Text is escaped, always. */
public sealed interface Html permits Text, Element, Stylesheet {
    void write(StringBuilder out);

    static Html text(String text) {
        return new Text(text);
    }

    /**
     * A text that a model or a user wrote, in a direction of its own: marks in it cannot turn around what stands
     * beside it.
     */
    static Element quoted(String text) {
        return tag("bdi", text);
    }

    static Element tag(String name, String text) {
        return tag(name, text(text));
    }

    static Element tag(String name, Html... content) {
        return tag(name, List.of(content));
    }

    static Element tag(String name, List<? extends Html> content) {
        return new Element(name, Map.of(), List.copyOf(content));
    }
}
