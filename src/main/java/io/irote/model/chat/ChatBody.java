package io.irote.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.irote.model.spec.Concession;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The body of a chat request in the form of any of the three protocols, whose names for its parts do not clash.
 *
 * @param json not changed
 */
record ChatBody(JsonNode json) {
    static final String MAX_TOKENS = "max_tokens";
    static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";
    private static final String GEMINI_LIMIT = "maxOutputTokens";
    private static final Set<String> LIMITS = Set.of(MAX_TOKENS, MAX_COMPLETION_TOKENS, GEMINI_LIMIT);
    private static final Set<String> FORMS =
            Set.of("response_format", "output_config", "responseMimeType", "responseSchema", "responseJsonSchema");
    /** Shorter answers only show whether a model answers, or by which token it begins. */
    private static final int SHORTEST_READ = 16;

    private static final int ROOM = 4096;
    private static final int MORE_ROOM = 16_384;
    private static final double TINY = 0.01;

    /** This body with concessions made. */
    ChatBody with(Collection<Concession> concessions) {
        ObjectNode changed = json.deepCopy();
        if (!concessions.isEmpty()) {
            EnumSet.copyOf(concessions).forEach(concession -> make(concession, changed));
        }
        return new ChatBody(changed);
    }

    /** Whether a concession would change it. */
    boolean isChangedBy(Concession concession) {
        return !with(Set.of(concession)).equals(this);
    }

    /** Whether it asks for the probabilities of tokens, which nothing stands in for. */
    boolean asksForProbabilities() {
        return json.path("logprobs").asBoolean(false);
    }

    boolean hasLimit(String name) {
        return settings(json).has(name);
    }

    boolean isGreedy() {
        JsonNode temperature = settings(json).path("temperature");
        return temperature.isNumber() && temperature.asDouble() == 0;
    }

    private static void make(Concession concession, ObjectNode body) {
        ObjectNode settings = settings(body);
        switch (concession) {
            case SYSTEM_IN_USER -> SystemTurn.fold(body);
            case NO_SEED -> settings.remove("seed");
            case TINY_TEMPERATURE -> {
                if (new ChatBody(body).isGreedy()) {
                    settings.put("temperature", TINY);
                }
            }
            case NO_TEMPERATURE -> settings.remove("temperature");
            case SIXTEEN_AT_LEAST -> raise(settings, SHORTEST_READ);
            case ROOM -> addRoom(body, ROOM);
            case MORE_ROOM -> addRoom(body, MORE_ROOM - ROOM);
            case MAX_COMPLETION_TOKENS -> rename(settings, MAX_TOKENS, MAX_COMPLETION_TOKENS);
            case MAX_TOKENS -> rename(settings, MAX_COMPLETION_TOKENS, MAX_TOKENS);
            case NO_LIMIT -> settings.remove(LIMITS);
            case NO_FORM -> settings.remove(FORMS);
            case ONE_ANSWER -> settings.remove("n");
        }
    }

    /** Gemini's parameters have an object of their own. */
    private static ObjectNode settings(JsonNode body) {
        return (ObjectNode) (body.path("generationConfig") instanceof ObjectNode own ? own : body);
    }

    private static void raise(ObjectNode settings, int least) {
        for (String name : LIMITS) {
            if (settings.has(name) && settings.path(name).asInt() < least) {
                settings.put(name, least);
            }
        }
    }

    private static void addRoom(ObjectNode body, int tokens) {
        ObjectNode settings = settings(body);
        for (String name : LIMITS) {
            int limit = settings.path(name).asInt();
            if (limit >= SHORTEST_READ && !new ChatBody(body).asksForProbabilities()) {
                settings.put(name, limit + tokens);
            }
        }
    }

    private static void rename(ObjectNode settings, String from, String to) {
        if (settings.has(from)) {
            settings.set(to, settings.remove(from));
        }
    }
}
