package io.irote.optimizer.proposal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.model.AnswerLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the reflections that a model wrote: JSON of about the asked form wherever it stands in the answer, else lists
 * in plain text. Nothing of it is evaluated.
 */
final class AnswerReader {
    /** The form that is asked for. */
    static final AnswerLists FORM = new AnswerLists("reflections");

    private static final int LONGEST = 64_000;
    private static final int DEEPEST = 8;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    // Some write a dictionary as Python prints it.
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private AnswerReader() {}

    /** The texts of the reflections, one insight a line; none if the answer holds no list of them. */
    static List<String> read(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<String> reflections = json(text).map(AnswerReader::reflections).orElse(List.of());
        return reflections.isEmpty() ? PlainLists.read(text) : reflections;
    }

    private static Optional<JsonNode> json(String text) {
        int begin = Stream.of(text.indexOf('{'), text.indexOf('['))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(text.length());
        try {
            return Optional.of(JSON.readTree(text.substring(begin)));
        } catch (JsonProcessingException e) {
            // Not JSON, or broken: it may be a list in plain text.
            return Optional.empty();
        }
    }

    private static List<String> reflections(JsonNode root) {
        return elements(root).stream()
                .map(AnswerReader::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The node of each reflection, whatever it is wrapped in. */
    private static List<JsonNode> elements(JsonNode node) {
        if (node.has(FORM.member())) {
            return elements(node.get(FORM.member()));
        }
        if (node.isObject() && node.size() == 1) {
            return elements(node.elements().next());
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return node.isTextual() ? List.of(node) : elements;
    }

    private static String text(JsonNode reflection) {
        List<String> insights = new ArrayList<>();
        collect(reflection, insights);
        return String.join("\n", insights);
    }

    private static void collect(JsonNode node, List<String> insights) {
        if (node.isTextual()) {
            node.textValue().lines().map(PlainLists::insight).forEach(insights::add);
        } else {
            node.forEach(child -> collect(child, insights));
        }
    }
}
