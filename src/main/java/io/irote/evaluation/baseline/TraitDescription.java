package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import io.irote.trait.PoleText;

/** What the pole is like, as the catalogue describes it. */
record TraitDescription(PoleText pole, Templates templates) implements Baseline {
    @Override
    public Kind kind() {
        return Kind.DESCRIPTION;
    }

    @Override
    public SystemPrompts prepare() {
        return SystemPrompts.always(templates.description(pole));
    }
}
