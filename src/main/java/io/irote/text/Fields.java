package io.irote.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of a YAML mapping, asked for one by one. What is wrong with a value is noted and a stand-in is returned, so
 * that reading goes on and finds the other problems.
 */
public final class Fields {
    private final Findings findings;
    private final int line;
    private final boolean present;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Findings findings, int line, boolean present) {
        this.findings = findings;
        this.line = line;
        this.present = present;
    }

    public static Fields of(Node node, Findings findings) {
        int line = Values.line(node);
        Fields fields = new Fields(findings, line, node instanceof MappingNode);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(fields::put);
        } else {
            findings.error(line, "expected keys with values, found " + Values.kind(node));
        }
        return fields;
    }

    private void put(NodeTuple entry) {
        String key = Values.raw(entry.getKeyNode());
        if (entries.putIfAbsent(key, entry) != null) {
            findings.error(Values.line(entry.getKeyNode()), "the key '" + Values.shortened(key) + "' occurs twice");
        }
    }

    /** The line of a key, or of the mapping if it has no such key. */
    public int line(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> Values.line(entry.getKeyNode()))
                .orElse(line);
    }

    public boolean has(String key) {
        return optional(key).isPresent();
    }

    public String text(String key) {
        return required(key).map(node -> Values.text(node, key, findings)).orElse("");
    }

    public String text(String key, String otherwise) {
        return optional(key).map(node -> Values.text(node, key, findings)).orElse(otherwise);
    }

    /** A text that may stand in a trait's ID. */
    public String name(String key) {
        return required(key).map(node -> Values.name(node, key, findings)).orElse("");
    }

    public List<String> names(String key) {
        return list(key, optional(key), node -> Values.name(node, key, findings));
    }

    public int number(String key, int standIn) {
        return required(key)
                .map(node -> Values.number(node, key, standIn, findings))
                .orElse(standIn);
    }

    public int optionalNumber(String key, int otherwise) {
        return optional(key)
                .map(node -> Values.number(node, key, otherwise, findings))
                .orElse(otherwise);
    }

    public boolean flag(String key) {
        return optional(key).map(node -> Values.flag(node, key, findings)).orElse(false);
    }

    /** A value among a few, e.g. {@code plus} or {@code minus}; the first one stands in for a wrong one. */
    public <E extends Enum<E>> E choice(String key, E[] choices) {
        return required(key)
                .flatMap(node -> Values.choice(node, key, choices, findings))
                .orElse(choices[0]);
    }

    public Fields mapping(String key) {
        return required(key).map(node -> Fields.of(node, findings)).orElseGet(() -> new Fields(findings, line, false));
    }

    public List<Fields> mappings(String key) {
        return list(key, required(key), node -> Fields.of(node, findings));
    }

    public List<Fields> optionalMappings(String key) {
        return list(key, optional(key), node -> Fields.of(node, findings));
    }

    public List<String> texts(String key) {
        return list(key, optional(key), node -> Values.text(node, key, findings));
    }

    /** The texts of a list that lies deeper, as far as there are any; nothing is noted. */
    public List<String> glance(String key, String... deeper) {
        Optional<Node> node = Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
        for (String next : deeper) {
            node = node.flatMap(mapping -> Values.member(mapping, next));
        }
        return node.filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).stream()
                .flatMap(list -> list.getValue().stream())
                .map(Values::raw)
                .toList();
    }

    public List<Node> nodes(String key) {
        return list(key, required(key), Function.identity());
    }

    /** Notes the keys that nobody asked for. */
    public void rejectUnknown() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                String meant = Nearest.to(key, known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("expected one of " + String.join(", ", known));
                findings.error(
                        Values.line(entry.getKeyNode()), "unknown key '" + Values.shortened(key) + "'; " + meant);
            }
        });
    }

    private <T> List<T> list(String key, Optional<Node> value, Function<Node, T> element) {
        if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
            findings.error(line(key), "'" + key + "' must be a list, found " + Values.kind(value.get()));
        }
        return value.filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).stream()
                .flatMap(list -> list.getValue().stream())
                .map(element)
                .toList();
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty() && present) {
            findings.error(line, "the key '" + key + "' is missing");
        }
        return value;
    }

    private Optional<Node> optional(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }
}
