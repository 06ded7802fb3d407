package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;

/** The plain role prompt: the trait's name and pole, and nothing else. */
record RolePrompt(Trait trait, Pole pole, Templates templates) implements Baseline {
    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    @Override
    public SystemPrompts prepare() {
        return SystemPrompts.always(templates.role(trait, pole));
    }
}
