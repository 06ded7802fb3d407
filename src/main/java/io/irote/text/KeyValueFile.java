package io.irote.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file of keys, each with a value or a list of values; read within the limits of a trait file. */
public final class KeyValueFile {
    private final Findings findings;

    private KeyValueFile(String name) {
        this.findings = new Findings(name);
    }

    /**
     * A key with what stands behind it.
     *
     * @param line of the key, from 1
     * @param values one, unless {@code list}
     */
    public record Entry(String key, int line, boolean list, List<String> values) {
        public Entry {
            values = List.copyOf(values);
        }
    }

    /**
     * Reads a file, whose name is for messages only. A file without a key is one without entries.
     *
     * @throws FileProblemsException if it is not such a file; the message names file and line
     */
    public static List<Entry> read(String name, InputStream in) throws IOException {
        return new KeyValueFile(name).read(in);
    }

    private List<Entry> read(InputStream in) throws IOException {
        List<Entry> entries =
                new YamlText(findings).document(in).map(this::entries).orElse(List.of());
        findings.throwErrors();
        return entries;
    }

    private List<Entry> entries(Node root) {
        if (root instanceof MappingNode mapping) {
            return mapping.getValue().stream().map(this::entry).toList();
        }
        findings.error(Values.line(root), "expected keys with values, found " + Values.kind(root));
        return List.of();
    }

    private Entry entry(NodeTuple tuple) {
        String key = Values.raw(tuple.getKeyNode());
        Node value = tuple.getValueNode();
        boolean list = value instanceof SequenceNode;
        List<Node> values = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        values.forEach(one -> check(key, one));
        return new Entry(
                key,
                Values.line(tuple.getKeyNode()),
                list,
                values.stream().map(Values::raw).toList());
    }

    private void check(String key, Node value) {
        if (!(value instanceof ScalarNode) || value.getTag().equals(Tag.NULL)) {
            findings.error(Values.line(value), "'" + key + "' must be a value, found " + Values.kind(value));
        }
    }
}
