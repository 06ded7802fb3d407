package io.irote.reflection;

import java.util.List;

/** What a job may use templates for; the same templates serve one use in all jobs that have it. */
public enum TemplateUse {
    /** Putting tasks to a model that lives by a reflection. */
    TASKS(PromptName.REFLECTION, PromptName.ITEM, PromptName.OPEN),
    /** Having a language model rate answers to open tasks. */
    JUDGEMENTS(PromptName.JUDGE),
    /** The baseline that each reflection is set beside. */
    ROLE_PROMPT(PromptName.ROLE),
    /** Finding out how likely a model finds a text. */
    CONTEXTS(PromptName.CANDIDATE, PromptName.BEHAVIOUR),
    /** Having a language model write reflections. */
    PROPOSALS(PromptName.FORM, PromptName.INITIAL, PromptName.COMPACT, PromptName.REVISE, PromptName.REPAIR),
    /** Having a model say how likely a text is, where it gives no probabilities. */
    RATINGS(PromptName.RATE);

    private final List<PromptName> names;

    TemplateUse(PromptName... names) {
        this.names = List.of(names);
    }

    List<PromptName> names() {
        return names;
    }
}
