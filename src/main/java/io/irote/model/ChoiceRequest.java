package io.irote.model;

import java.util.List;

/** Asks how probable each option is as the answer to a prompt. Options are the exact answers the prompt asks for. */
public record ChoiceRequest(Prompt prompt, List<String> options) {
    public ChoiceRequest {
        options = List.copyOf(options);
        if (options.size() < 2) {
            throw new IllegalArgumentException("a choice needs two options or more, got " + options);
        }
    }
}
