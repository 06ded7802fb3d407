package io.irote.optimizer;

import io.irote.optimizer.proposal.Draw;
import io.irote.optimizer.proposal.Proposal;
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
    List<Trial> first(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<Trial> ranked = ranked(trials(field, candidates, round));
        Trial best = ranked.get(0);
        ranked.forEach(trial -> note(trial, trial.equals(best), trial.equals(best) ? BEST : OVERTAKEN, round));
        return ranked;
    }

    /** The incumbent's trial, then that of the chosen one, which is the same where no challenger gained enough. */
    List<Trial> challenge(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<Trial> trials = trials(field, candidates, round);
        Trial incumbent = trials.get(0);
        Trial best = ranked(trials).stream()
                .filter(trial -> gainsEnough(trial, incumbent))
                .findFirst()
                .orElse(incumbent);
        trials.forEach(trial -> note(trial, trial.equals(best), reason(trial, best, incumbent), round));
        return List.of(incumbent, best);
    }

    private List<Trial> trials(List<Proposal> field, List<Proposal> candidates, Round round) {
        List<Reflection> ensemble = Draw.layout(candidates, settings.seed(), round.number());
        return scorer.trials(field, ensemble, round.responses());
    }

    private boolean gainsEnough(Trial challenger, Trial incumbent) {
        Estimate gain = challenger.gainOver(incumbent);
        return gain.value() > settings.tolerance() && gain.value() > gain.standardError();
    }

    private String reason(Trial trial, Trial best, Trial incumbent) {
        if (trial.equals(best)) {
            return trial.equals(incumbent) ? "no challenger gained enough" : BEST;
        }
        return trial.equals(incumbent) || gainsEnough(trial, incumbent)
                ? OVERTAKEN
                : "gained less than the tolerance or one standard error";
    }

    private static void note(Trial trial, boolean kept, String reason, Round round) {
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
    private static double known(Trial trial) {
        return Double.isNaN(trial.value()) ? Double.NEGATIVE_INFINITY : trial.value();
    }

    private static List<Trial> ranked(List<Trial> trials) {
        return trials.stream()
                .sorted(Comparator.comparingDouble(Selection::known).reversed())
                .toList();
    }
}
