package io.irote.optimizer.proposal;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.model.cost.Effort;
import io.irote.model.cost.TokenBound;
import io.irote.objective.PromptLengths;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import io.irote.reflection.Templates.Exchange;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What {@link ModelProposals} ask at most: each answer is asked for once more with what was wrong, and if all were of no
 * use, all is asked for anew.
 */
public record ProposalCost(PromptLengths lengths) {
    private static final int AT_ONCE = ModelProposals.AT_ONCE;
    /** What is wrong with an answer, as a repair says it. */
    private static final String LONGEST_PROBLEM = "x".repeat(100);

    public Cost initial(CallCost proposer, int count) {
        List<String> examples = trait().pole(pole()).statements().stream()
                .map(Experience::toString)
                .sorted(Comparator.comparing(String::length).reversed())
                .limit(ModelProposals.EXAMPLES)
                .toList();
        return proposals(proposer, count, templates().initial(trait(), pole(), examples, AT_ONCE, words()));
    }

    /**
     * @param candidates K
     * @param behaviours M1, of each candidate
     */
    public Cost compact(CallCost proposer, int count, int candidates, int behaviours) {
        List<String> drawn = Collections.nCopies(behaviours, TokenBound.words(SampledBehaviours.MAX_TOKENS / 2));
        List<Reflection> all = Collections.nCopies(candidates, longest());
        List<List<String>> told = Collections.nCopies(candidates, drawn);
        return proposals(proposer, count, templates().compact(trait(), pole(), all, told, AT_ONCE, words()));
    }

    public Cost revise(CallCost proposer, int count) {
        String text = "x".repeat(ModelProposals.SHOWN_CHARACTERS);
        List<Exchange> shown = Collections.nCopies(ModelProposals.SHOWN, new Exchange(text, text));
        return proposals(
                proposer, count, templates().revise(trait(), pole(), longest(), shown, shown, AT_ONCE, words()));
    }

    private Cost proposals(CallCost proposer, int count, String prompt) {
        int calls = (count + AT_ONCE - 1) / AT_ONCE;
        Effort once = answers(proposer, calls, prompt);
        Effort repairs = answers(proposer, calls, templates().repair(prompt, LONGEST_PROBLEM));
        return new Cost(once, repairs.plus(once));
    }

    private Effort answers(CallCost proposer, int calls, String prompt) {
        return proposer.texts(calls, 1, TokenBound.ofTurn(prompt), ModelProposals.tokens(AT_ONCE, words()));
    }

    private Reflection longest() {
        return lengths.longest();
    }

    private Templates templates() {
        return lengths.templates();
    }

    private Trait trait() {
        return lengths.trait();
    }

    private Pole pole() {
        return lengths.pole();
    }

    private int words() {
        return lengths.words();
    }
}
