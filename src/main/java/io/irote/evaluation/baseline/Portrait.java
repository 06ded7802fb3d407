package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;

/**
 * Personality Prompting, P² (Jiang et al. 2022, arXiv 2206.07550): from the trait to keywords, from the keywords to a
 * portrait, both written by a model, the portrait being the prompt.
 */
record Portrait(TextWriter writer, Trait trait, Pole pole, Templates templates) implements Baseline {
    private static final int KEYWORDS = 10;
    private static final int KEYWORD_TOKENS = 200;
    private static final int PORTRAIT_TOKENS = 500;

    @Override
    public Kind kind() {
        return Kind.PORTRAIT;
    }

    @Override
    public SystemPrompts prepare() {
        String keywords = writer.write("keywords", templates.keywords(trait, pole, KEYWORDS), KEYWORD_TOKENS);
        return SystemPrompts.always(writer.write("portrait", templates.portrait(keywords), PORTRAIT_TOKENS));
    }
}
