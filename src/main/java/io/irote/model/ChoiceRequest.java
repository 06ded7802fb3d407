package io.irote.model;

import java.util.List;

/**
 * Asks how probable each option is as the answer to a prompt.
 *
 * @param options the exact answers that the prompt asks for
 * @param labels what each of them means, as the prompt says it, for who must read a written answer; empty where it says
 *     nothing. No part of what is asked, so that answers are remembered by prompt and options alone.
 */
public record ChoiceRequest(Prompt prompt, List<String> options, List<String> labels) {
    /** A choice among options without labels. */
    public ChoiceRequest(Prompt prompt, List<String> options) {
        this(prompt, options, List.of());
    }

    public ChoiceRequest {
        options = List.copyOf(options);
        labels = List.copyOf(labels);
        if (options.size() < 2) {
            throw new IllegalArgumentException("a choice needs two options or more, got " + options);
        }
    }
}
