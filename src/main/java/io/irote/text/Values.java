package io.irote.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single YAML values; a value of the wrong kind is noted and replaced by a stand-in. */
public final class Values {
    /** What a name in a file looks like: words of lower-case letters and digits with hyphens between them. */
    public static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private Values() {}

    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The value of a key, if the node is a mapping that has it. */
    static Optional<Node> member(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> raw(entry.getKeyNode()).equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    /** The characters of a scalar, empty for anything else. */
    static String raw(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Text on one line: runs of white space count as one space. */
    public static String text(Node node, String key, Findings findings) {
        String text = oneLine(raw(node));
        if (!node.getTag().equals(Tag.STR)) {
            String hint = isValue(node) ? "; put it in quotes" : "";
            findings.error(line(node), "'" + key + "' must be text, found " + kind(node) + hint);
        } else if (text.isBlank()) {
            findings.error(line(node), "'" + key + "' is empty");
        } else if (!isClean(text)) {
            findings.error(line(node), "'" + key + "' holds a control character");
        }
        return text;
    }

    private static String oneLine(String text) {
        return isClean(text) ? text : text.strip().replaceAll("\\s+", " ");
    }

    /** Whether a text is free of control characters and runs of spaces; nearly all are, and regexes start slowly. */
    private static boolean isClean(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return previous != ' ' || text.isEmpty();
    }

    static String name(Node node, String key, Findings findings) {
        String name = text(node, key, findings);
        if (!name.isEmpty() && !name.matches(NAME)) {
            findings.error(
                    line(node), "'" + key + "' must be of lower-case letters, digits and hyphens, found " + kind(node));
        }
        return name;
    }

    static int number(Node node, String key, int standIn, Findings findings) {
        try {
            return Integer.parseInt(raw(node));
        } catch (NumberFormatException e) {
            findings.error(line(node), "'" + key + "' must be a whole number, found " + kind(node));
            return standIn;
        }
    }

    static boolean flag(Node node, String key, Findings findings) {
        boolean isTrue = raw(node).equals("true");
        if (!isTrue && !raw(node).equals("false")) {
            findings.error(line(node), "'" + key + "' must be true or false, found " + kind(node));
        }
        return isTrue;
    }

    static <E extends Enum<E>> Optional<E> choice(Node node, String key, E[] choices, Findings findings) {
        Optional<E> choice = Arrays.stream(choices)
                .filter(option -> label(option).equals(raw(node)))
                .findFirst();
        if (choice.isEmpty()) {
            List<String> labels = Arrays.stream(choices).map(Values::label).toList();
            findings.error(
                    line(node), "'" + key + "' must be one of " + String.join(", ", labels) + ", found " + kind(node));
        }
        return choice;
    }

    /** What a value is, for a message. */
    public static String kind(Node node) {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "keys with values";
        }
        return node.getTag().equals(Tag.NULL) ? "nothing" : "'" + shortened(raw(node)) + "'";
    }

    private static boolean isValue(Node node) {
        return node instanceof ScalarNode && !node.getTag().equals(Tag.NULL);
    }

    /** The beginning of a text that may be long, for a message. */
    public static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }

    private static String label(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT);
    }
}
