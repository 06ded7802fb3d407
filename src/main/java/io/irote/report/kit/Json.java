package io.irote.report.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/** Writes plain values as indented JSON. */
public final class Json {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    /** The document with one more field. */
    public static String write(Object document, String key, Object value) {
        ObjectNode tree = JSON.valueToTree(document);
        return write(tree.putPOJO(key, value));
    }

    /** The document with a final line break. */
    public static String write(Object document) {
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document is plain values", e);
        }
    }

    /** A record as a tree of its components. */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
