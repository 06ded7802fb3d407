package io.irote.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.UsedTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code answers.jsonl} line by line, trusting none. */
final class AnswerLines {
    private final Path file;
    private final Map<String, String> systems = new LinkedHashMap<>();
    private final List<GivenAnswer> answers = new ArrayList<>();
    private AnswersFile.@Nullable Head head;
    private int number;

    AnswerLines(Path file) {
        this.file = file;
    }

    /** @throws RunFolderException if the line is not as it was written */
    void add(String line) {
        number++;
        try {
            add(tree(line));
        } catch (JsonProcessingException e) {
            throw damaged(reason(e), e);
        }
    }

    /** @throws RunFolderException if there is nothing, or an answer refers to no system prompt */
    AnswerSheet sheet() {
        if (head == null) {
            throw damaged("is empty", null);
        }
        return new AnswerSheet(new UsedTexts(head.used()), systems, answers);
    }

    RunFolderException damaged(String what, @Nullable Exception cause) {
        return new RunFolderException(
                file + ":" + Math.max(1, number) + " " + what + "; restore the file as irote wrote it", cause);
    }

    private static ObjectNode tree(String line) throws JsonProcessingException {
        JsonNode tree = Formats.LINE.readTree(line);
        return tree instanceof ObjectNode object ? object : Formats.LINE.createObjectNode();
    }

    private void add(ObjectNode tree) throws JsonProcessingException {
        JsonNode kind = tree.remove(AnswersFile.LINE);
        switch (kind == null ? "" : kind.asText()) {
            case "sheet" -> begin(Formats.LINE.treeToValue(tree, AnswersFile.Head.class));
            case "prompt" -> add(Formats.LINE.treeToValue(tree, AnswersFile.SystemPrompt.class));
            case "answer" -> add(Formats.LINE.treeToValue(tree, GivenAnswer.class));
            default -> throw damaged("is cut off or no line of answers", null);
        }
    }

    private void begin(AnswersFile.Head first) {
        if (number > 1) {
            throw damaged("begins the answers once more", null);
        }
        if (first.schema() != AnswersFile.Head.SCHEMA) {
            throw new RunFolderException(file + " is of schema " + first.schema() + ", this irote reads schema "
                    + AnswersFile.Head.SCHEMA + "; use the irote that wrote it");
        }
        head = first;
    }

    private void add(AnswersFile.SystemPrompt prompt) {
        if (!prompt.id().equals(AnswerSheet.id(prompt.text()))) {
            throw damaged("is not the system prompt that it was", null);
        }
        if (head == null || !answers.isEmpty() || systems.put(prompt.id(), prompt.text()) != null) {
            throw damaged("is a system prompt in the wrong place", null);
        }
    }

    private void add(GivenAnswer answer) {
        if (!systems.containsKey(answer.system())) {
            throw damaged("refers to the system prompt " + answer.system() + ", which is not there", null);
        }
        answers.add(answer);
    }

    /** What a value's own check says, without what the JSON reader adds to it. */
    private static String reason(JsonProcessingException e) {
        return e.getCause() instanceof IllegalArgumentException cause
                ? "holds what cannot be: " + cause.getMessage()
                : "is cut off or no line of answers";
    }
}
