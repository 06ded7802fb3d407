package io.irote.optimizer;

import io.irote.statistics.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The selection by one figure: e_t = argmax J. A challenger of the incumbent must gain the tolerance and more than one
 * standard error.
 *
 * @param tolerance in nats
 */
public record BestObjective(double tolerance) implements Selection {
    private static final String BEST = "best objective";
    private static final String OVERTAKEN = "another one has a higher objective";

    @Override
    public Choice first(List<ScoredProposal> field) {
        List<ScoredProposal> ranked = ranked(field);
        ScoredProposal best = ranked.get(0);
        return choice(best, ranked, proposal -> proposal.equals(best) ? BEST : OVERTAKEN);
    }

    @Override
    public Choice challenge(ScoredProposal incumbent, List<ScoredProposal> field) {
        ScoredProposal best = ranked(field).stream()
                .filter(proposal -> gainsEnough(proposal, incumbent))
                .findFirst()
                .orElse(incumbent);
        return choice(best, field, proposal -> reason(proposal, best, incumbent));
    }

    private static Choice choice(
            ScoredProposal chosen, List<ScoredProposal> field, Function<ScoredProposal, String> reason) {
        return new Choice(
                chosen,
                field.stream()
                        .map(proposal -> new Ruling(proposal, reason.apply(proposal)))
                        .toList());
    }

    private boolean gainsEnough(ScoredProposal challenger, ScoredProposal incumbent) {
        Estimate gain = challenger.gainOver(incumbent);
        return gain.value() > tolerance && gain.value() > gain.standardError();
    }

    private String reason(ScoredProposal proposal, ScoredProposal best, ScoredProposal incumbent) {
        if (proposal.equals(best)) {
            return proposal.equals(incumbent) ? "no challenger gained enough" : BEST;
        }
        return proposal.equals(incumbent) || gainsEnough(proposal, incumbent)
                ? OVERTAKEN
                : "gained less than the tolerance or one standard error";
    }

    /** One without a value ranks last. */
    private static double known(ScoredProposal proposal) {
        return Double.isNaN(proposal.value()) ? Double.NEGATIVE_INFINITY : proposal.value();
    }

    private static List<ScoredProposal> ranked(List<ScoredProposal> field) {
        return field.stream()
                .sorted(Comparator.comparingDouble(BestObjective::known).reversed())
                .toList();
    }
}
