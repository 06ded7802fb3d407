package io.irote.evaluation;

import io.irote.evaluation.baseline.Baseline;
import io.irote.evaluation.baseline.SystemPrompts;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.score.HeldOut;

/**
 * A way of prompting that is to be scored.
 *
 * @param name unique among those that are compared
 * @param source the paper that it comes from, or empty
 */
public record Contender(String name, PromptScore.Kind kind, String source, SystemPrompts prompts) {
    /** No prompt at all, which everything is compared with. */
    public static final Contender NO_PROMPT =
            new Contender(HeldOut.NO_PROMPT, PromptScore.Kind.NO_PROMPT, "", SystemPrompts.always(""));

    /** A baseline; what a model has to write for it is written now. */
    public static Contender of(Baseline baseline) {
        Baseline.Kind kind = baseline.kind();
        return new Contender(kind.label(), PromptScore.Kind.BASELINE, kind.source(), baseline.prepare());
    }

    public static Contender of(String name, Reflection reflection, Templates templates) {
        String prompt = templates.reflection(reflection.text());
        return new Contender(name, PromptScore.Kind.REFLECTION, "", SystemPrompts.always(prompt));
    }

    boolean isReflection() {
        return kind == PromptScore.Kind.REFLECTION;
    }
}
