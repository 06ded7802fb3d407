package io.irote.evaluation.baseline;

import io.irote.reflection.Templates;
import io.irote.trait.PoleText;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The pole's adjectives at the strongest of the graded levels, "extremely" (Serapio-García et al. 2023, arXiv
 * 2307.00184). Theirs are 104 adjectives of the Big Five; these are the catalogue's own, so that every trait has some.
 */
record GradedAdjectives(PoleText pole, Templates templates) implements Baseline {
    private static final String LEVEL = "extremely ";

    @Override
    public Kind kind() {
        return Kind.ADJECTIVES;
    }

    @Override
    public SystemPrompts prepare() {
        return SystemPrompts.always(
                templates.adjectives(Arrays.stream(pole.label().split(",\\s*(?:and\\s+)?|\\s+and\\s+"))
                        .map(adjective -> LEVEL + adjective)
                        .collect(Collectors.joining(" and "))));
    }
}
