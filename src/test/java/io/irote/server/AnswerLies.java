package io.irote.server;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.server.Wire.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** Changes to true answers. */
final class AnswerLies {
    private static final JsonMapper JSON = new JsonMapper();
    /** Writes NaN and the infinities bare, which is not JSON. */
    private static final JsonMapper PYTHON =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

    private static final Set<String> LISTS = Set.of(
            "logprobs",
            "prompt_logprobs",
            "completion_probabilities",
            "input_token_logprobs",
            "output_token_logprobs",
            "output_top_logprobs",
            "output_token_ids_logprobs");
    /** Lists of numbers, and lists of lists that begin with one. */
    private static final Set<String> NUMBERS =
            Set.of("token_logprobs", "input_token_logprobs", "output_token_logprobs", "output_token_ids_logprobs");

    /** How protocols say that an answer was cut. */
    private static final Map<String, String> CUT = Map.of(
            "finish_reason", "length", "stop_reason", "max_tokens", "finishReason", "MAX_TOKENS", "stop_type", "limit");

    private AnswerLies() {}

    static byte[] changed(byte[] body, Consumer<JsonNode> change) {
        try {
            JsonNode reply = JSON.readTree(body);
            change.accept(reply);
            return JSON.writeValueAsBytes(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sendPython(Turn turn, DoubleUnaryOperator change) throws IOException {
        Response truth = turn.truth();
        JsonNode reply = JSON.readTree(truth.body());
        values(reply, change);
        turn.wire().send(truth.with(PYTHON.writeValueAsBytes(reply)));
    }

    static String error(int status) {
        return Errors.json("", new Refused(status, "The model `exact` has a bad day."))
                .toString();
    }

    /** Every object in an answer. */
    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    /** Changes the list of answers, whatever the protocol calls it. */
    static void answers(JsonNode reply, Consumer<ArrayNode> change) {
        if (reply instanceof ArrayNode list) {
            change.accept(list);
        }
        for (String name : List.of("choices", "candidates", "content")) {
            if (reply.get(name) instanceof ArrayNode list) {
                change.accept(list);
            }
        }
    }

    static void cut(JsonNode reply) {
        for (ObjectNode object : objects(reply)) {
            CUT.forEach((name, value) -> {
                if (object.path(name).isTextual()) {
                    object.put(name, value);
                }
            });
        }
    }

    static void lists(JsonNode reply, BiConsumer<ObjectNode, String> change) {
        for (ObjectNode object : objects(reply)) {
            LISTS.stream().filter(object::has).forEach(name -> change.accept(object, name));
        }
    }

    static void reverse(ArrayNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        Collections.reverse(elements);
        list.removeAll().addAll(elements);
    }

    static void values(JsonNode reply, DoubleUnaryOperator change) {
        slots(reply).forEach(slot -> slot.set(change.applyAsDouble(slot.value())));
    }

    static void shift(JsonNode reply) {
        List<Slot> slots = slots(reply);
        for (int i = 0; i + 1 < slots.size(); i++) {
            slots.get(i).set(slots.get(i + 1).value());
        }
    }

    /** A place where an answer has a log-probability. */
    private record Slot(JsonNode parent, String name, int index) {
        double value() {
            return (parent instanceof ObjectNode object ? object.get(name) : parent.get(index)).asDouble();
        }

        void set(double nats) {
            if (parent instanceof ObjectNode object) {
                object.put(name, nats);
            } else if (parent instanceof ArrayNode list) {
                list.set(index, DoubleNode.valueOf(nats));
            }
        }
    }

    /** The places in the order of the answer. */
    private static List<Slot> slots(JsonNode reply) {
        List<Slot> slots = new ArrayList<>();
        for (ObjectNode object : objects(reply)) {
            object.properties().forEach(field -> slots(object, field.getKey(), field.getValue(), slots));
        }
        return slots;
    }

    private static void slots(ObjectNode object, String name, JsonNode value, List<Slot> slots) {
        if (NUMBERS.contains(name)) {
            numbers(value, slots);
        } else if (name.equals("logprob")) {
            slots.add(new Slot(object, name, 0));
        } else if (name.equals("top_logprobs") && object.has("tokens")) {
            for (ObjectNode alternatives : objects(value)) {
                alternatives.fieldNames().forEachRemaining(token -> slots.add(new Slot(alternatives, token, 0)));
            }
        }
    }

    private static void numbers(JsonNode list, List<Slot> slots) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isDouble()) {
                slots.add(new Slot(list, "", i));
            } else if (list.get(i).isArray()) {
                numbers(list.get(i), slots);
            }
        }
    }

    static void doubleMark(ObjectNode request) {
        JsonNode prompt = request.path("prompt");
        if (prompt.isTextual()) {
            request.put("prompt", "<s>" + prompt.asText());
        } else if (prompt instanceof ArrayNode list) {
            request.set("prompt", Ids.several(list) ? doubled(list) : list.insert(0, Tokenizer.BOS));
        }
    }

    private static ArrayNode doubled(ArrayNode prompts) {
        ArrayNode doubled = prompts.arrayNode();
        for (JsonNode prompt : prompts) {
            if (prompt instanceof ArrayNode ids) {
                doubled.add(ids.insert(0, Tokenizer.BOS));
            } else {
                doubled.add("<s>" + prompt.asText());
            }
        }
        return doubled;
    }
}
