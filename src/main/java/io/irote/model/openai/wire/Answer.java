package io.irote.model.openai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.model.Outcome;
import io.irote.model.UnansweredException;
import io.irote.model.call.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer, or a part of one; a part that is missing, or is not what the protocol says, is an
 * {@link UnansweredException} that names it.
 *
 * @param method which way of asking it answers, for the messages
 * @param json the part itself
 */
public record Answer(String method, JsonNode json) {
    /** The part behind a name, which must be there. */
    public Answer at(String name) {
        JsonNode part = json.get(name);
        if (part == null || part.isNull()) {
            throw wrong("sent no '" + name + "'");
        }
        return new Answer(method, part);
    }

    /** The elements of the list behind a name. */
    public List<JsonNode> list(String name) {
        return at(name).elements();
    }

    /** The elements of this list. */
    public List<JsonNode> elements() {
        if (!json.isArray()) {
            throw wrong("sent " + shortened() + " where a list belongs");
        }
        List<JsonNode> elements = new ArrayList<>();
        json.forEach(elements::add);
        return elements;
    }

    /** The first element of this list, which must be there. */
    public Answer first() {
        List<JsonNode> elements = elements();
        if (elements.isEmpty()) {
            throw wrong("sent an empty list");
        }
        return new Answer(method, elements.get(0));
    }

    public String text() {
        if (!json.isTextual()) {
            throw wrong("sent " + shortened() + " where a text belongs");
        }
        return json.textValue();
    }

    public int integer() {
        if (!json.canConvertToInt() || !json.isIntegralNumber()) {
            throw wrong("sent " + shortened() + " where a whole number belongs");
        }
        return json.intValue();
    }

    List<Integer> integers() {
        return elements().stream().map(e -> new Answer(method, e).integer()).toList();
    }

    /** The choices of an answer to several prompts, in the prompts' order, which their index tells. */
    public List<Answer> choices(int prompts) {
        @Nullable Answer[] ordered = new Answer[prompts];
        List<JsonNode> sent = list("choices");
        for (JsonNode choice : sent) {
            int index = new Answer(method, choice).at("index").integer();
            if (index < 0 || index >= prompts || ordered[index] != null) {
                throw wrong("sent a choice with the wrong index " + index);
            }
            ordered[index] = new Answer(method, choice);
        }
        if (sent.size() != prompts) {
            throw wrong("answered " + sent.size() + " of " + prompts + " prompts");
        }
        return Arrays.asList(ordered);
    }

    /** What the call cost as the server counted it; nothing where it does not count. */
    public Tokens usage() {
        JsonNode usage = json.path("usage");
        return new Tokens(
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0));
    }

    /** The error that the server did such a thing: of this answer nothing can be made, of others perhaps. */
    public UnansweredException wrong(String did) {
        return new UnansweredException(
                Outcome.Status.UNREADABLE,
                "the server " + did + " (" + method + "); irote models doctor tells what it can do");
    }

    private String shortened() {
        String text = json.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
