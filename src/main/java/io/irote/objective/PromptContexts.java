package io.irote.objective;

import io.irote.model.Prompt;
import io.irote.reflection.Templates;

/** Contexts for a chat model: the reflection is the system turn, the question the user's, the text the answer. */
public record PromptContexts(Templates templates) implements Contexts {
    @Override
    public Prompt candidate(String e) {
        return Prompt.of(templates.reflection(e), templates.candidate());
    }

    @Override
    public Prompt behaviour(String e, String candidate) {
        return Prompt.of(templates.reflection(e), templates.behaviour(candidate.strip()));
    }
}
