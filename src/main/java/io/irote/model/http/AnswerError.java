package io.irote.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The failure that an answer with status 200 stands for; some servers send an empty error with every answer. */
final class AnswerError {
    private AnswerError() {}

    /** What holds the error: the answer, or one of its choices. */
    static Optional<JsonNode> in(JsonNode answer) {
        return Stream.concat(Stream.of(answer), elements(answer.path("choices")))
                .filter(AnswerError::isFailed)
                .findFirst();
    }

    private static boolean isFailed(JsonNode node) {
        return saysSomething(node.path("error")) || node.path("object").asText().equals("error");
    }

    private static boolean saysSomething(JsonNode error) {
        return switch (error.getNodeType()) {
            case STRING -> !error.asText().isBlank();
            case BOOLEAN -> error.asBoolean();
            case NUMBER -> error.asInt() != 0;
            case OBJECT, ARRAY -> elements(error).anyMatch(AnswerError::saysSomething);
            default -> false;
        };
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
