package io.irote.runtime.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of a document by their keys, with a slash between those of a number within another object. */
public final class FlatNumbers {
    private FlatNumbers() {}

    public static Map<String, Double> of(JsonNode document) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        add(document, "", numbers);
        return numbers;
    }

    private static void add(JsonNode node, String before, Map<String, Double> numbers) {
        node.fields().forEachRemaining(field -> {
            if (field.getValue().isNumber()) {
                numbers.put(before + field.getKey(), field.getValue().asDouble());
            } else {
                add(field.getValue(), before + field.getKey() + "/", numbers);
            }
        });
    }
}
