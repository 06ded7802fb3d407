package io.irote.optimizer;

import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.proposal.SeededChoice;
import io.irote.reflection.Reflection;
import io.irote.statistics.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The selection of METHOD §4: e_t = argmax J over some proposals, on the same E_t and the same tasks for all. A
 * challenger of the incumbent must gain the tolerance and more than one standard error.
 */
record Selection(Scorer scorer, Settings settings) {
    private static final String BEST = "best objective";
    private static final String OVERTAKEN = "another one has a higher objective";

    /** The field by J, best first. */
    List<ScoredProposal> first(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<ScoredProposal> ranked = ranked(trials(field, candidates, round));
        ScoredProposal best = ranked.get(0);
        ranked.forEach(trial -> note(trial, trial.equals(best), trial.equals(best) ? BEST : OVERTAKEN, round));
        return ranked;
    }

    /** The incumbent's trial, then that of the chosen one, which is the same where no challenger gained enough. */
    List<ScoredProposal> challenge(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<ScoredProposal> trials = trials(field, candidates, round);
        ScoredProposal incumbent = trials.get(0);
        ScoredProposal best = ranked(trials).stream()
                .filter(trial -> gainsEnough(trial, incumbent))
                .findFirst()
                .orElse(incumbent);
        trials.forEach(trial -> note(trial, trial.equals(best), reason(trial, best, incumbent), round));
        return List.of(incumbent, best);
    }

    private List<ScoredProposal> trials(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<Reflection> ensemble = SeededChoice.layout(candidates, settings.seed(), round.number());
        return scorer.trials(field, ensemble, round.responses());
    }

    private boolean gainsEnough(ScoredProposal challenger, ScoredProposal incumbent) {
        Estimate gain = challenger.gainOver(incumbent);
        return gain.value() > settings.tolerance() && gain.value() > gain.standardError();
    }

    private String reason(ScoredProposal trial, ScoredProposal best, ScoredProposal incumbent) {
        if (trial.equals(best)) {
            return trial.equals(incumbent) ? "no challenger gained enough" : BEST;
        }
        return trial.equals(incumbent) || gainsEnough(trial, incumbent)
                ? OVERTAKEN
                : "gained less than the tolerance or one standard error";
    }

    private static void note(ScoredProposal trial, boolean kept, String reason, Round round) {
        round.verdicts()
                .add(new Verdict(
                        trial.proposal(),
                        Verdict.Phase.SELECT,
                        trial.value(),
                        Optional.of(trial.objective().compactness()),
                        round.responses().tasks(),
                        kept,
                        reason));
    }

    /** A trial without a value ranks last. */
    private static double known(ScoredProposal trial) {
        return Double.isNaN(trial.value()) ? Double.NEGATIVE_INFINITY : trial.value();
    }

    private static List<ScoredProposal> ranked(List<ScoredProposal> trials) {
        return trials.stream()
                .sorted(Comparator.comparingDouble(Selection::known).reversed())
                .toList();
    }
}
