package io.irote.objective;

import io.irote.model.cost.TokenBound;
import io.irote.reflection.Insight;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.Collections;

/**
 * How many tokens reflections, and the contexts in which they stand, have at most.
 *
 * @param words the longest reflection
 */
public record PromptLengths(Templates templates, Trait trait, Pole pole, int words) {
    /** As many insights as are asked for, and as many words as are allowed. */
    public Reflection longest() {
        int insights = Reflection.mostInsights(words);
        int each = Math.max(2, words / insights);
        return new Reflection(Collections.nCopies(
                insights, new Insight("I " + TokenBound.words(each / 2), TokenBound.words(each - each / 2))));
    }

    /** A reflection as a text that is scored, with its terminator. */
    long reflection() {
        return TokenBound.of(longest().text()) + 1;
    }

    /** The turn that a reflection, or the role prompt, is given to the model in. */
    public long system() {
        return Math.max(
                TokenBound.ofTurn(templates.reflection(longest().text())),
                TokenBound.ofTurn(templates.role(trait, pole)));
    }

    /** What stands before a reflection that is scored, without the system turn. */
    long candidate() {
        return TokenBound.ofTurn(templates.candidate());
    }

    /** What stands before a behaviour, without the system turn. */
    public long behaviour() {
        return candidate() + 1 + TokenBound.ofTurn(longest().text()) + TokenBound.ofTurn(templates.behaviour());
    }
}
