package io.irote.objective;

import io.irote.model.Prompt;
import io.irote.model.Role;
import io.irote.reflection.Templates;

/**
 * Contexts for a chat model: the reflection is the system turn, the question the user's, the text the answer. The question
 * about behaviours goes on with the talk in which the candidate was the answer, so that both have one joint probability,
 * p(s, e_k | e) = p(e_k | e) p(s | e, e_k), and a model need not read the candidate twice.
 */
public record PromptContexts(Templates templates) implements Contexts {
    @Override
    public Prompt candidate(String e) {
        return Prompt.of(templates.reflection(e), templates.candidate());
    }

    @Override
    public Prompt behaviour(String e, String candidate) {
        return candidate(e).with(Role.ASSISTANT, candidate.strip()).with(Role.USER, templates.behaviour());
    }
}
