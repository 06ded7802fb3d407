package io.irote.optimizer;

import io.irote.objective.CompactnessScore;
import io.irote.optimizer.proposal.Behaviours;
import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.proposal.Proposals;
import io.irote.optimizer.proposal.SeededChoice;
import io.irote.optimizer.race.Verdict;
import io.irote.reflection.Reflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The compactness phase of METHOD §4: ê = argmax R1 over compact rewrites of E_(t−1) and the behaviours, and e_(t−1).
 */
record Compaction(Proposals proposals, Behaviours behaviours, Scorer scorer, Settings settings) {
    Proposal run(State state, Round round) {
        List<Reflection> candidates = SeededChoice.layout(state.candidates(), settings.seed(), state.iteration());
        Reflection previous = state.incumbent().reflection();
        List<List<String>> drawn = behaviours.draw(previous, candidates, settings.behaviours(), round.random());
        List<Proposal> rewrites = new ArrayList<>(round.fresh(
                () -> proposals.compact(candidates, drawn, rewrites(settings), round.known(), round.random())));
        rewrites.add(state.incumbent());
        List<CompactnessScore> scores = scorer.compactness(rewrites, candidates, drawn, previous);
        int best = IntStream.range(0, rewrites.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> known(scores.get(i).r1PerToken(settings.compactness()))))
                .orElseThrow();
        IntStream.range(0, rewrites.size())
                .forEach(i -> round.verdicts().add(verdict(rewrites.get(i), scores.get(i), i == best)));
        return rewrites.get(best);
    }

    /** What is not known ranks last. */
    private static double known(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /** Half of K: a rewrite costs K + 1 + K·M1 log-likelihoods, a revision only the tasks that it gets to. */
    static int rewrites(Settings settings) {
        return Math.max(1, settings.candidates() / 2);
    }

    private Verdict verdict(Proposal proposal, CompactnessScore score, boolean best) {
        return new Verdict(
                proposal,
                Verdict.Phase.COMPACTNESS,
                score.r1PerToken(settings.compactness()),
                Optional.of(score),
                0,
                best,
                best ? "most compact" : "less compact than the best");
    }
}
