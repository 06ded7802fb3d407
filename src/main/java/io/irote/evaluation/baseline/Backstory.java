package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;

/**
 * A long life story in the first person, written by a model, as what the model knows about itself (Anthology, Moon et
 * al. 2024, arXiv 2407.06576). Theirs are sampled freely and matched to people; this one is asked for the trait.
 */
record Backstory(TextWriter writer, Trait trait, Pole pole, Templates templates) implements Baseline {
    private static final int WORDS = 400;
    private static final int TOKENS = 1200;

    @Override
    public Kind kind() {
        return Kind.BACKSTORY;
    }

    @Override
    public SystemPrompts prepare() {
        String story = writer.write("life story", templates.backstory(trait, pole, WORDS), TOKENS);
        return SystemPrompts.always(templates.reflection(story));
    }
}
