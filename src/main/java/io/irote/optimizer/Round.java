package io.irote.optimizer;

import io.irote.model.UnansweredException;
import io.irote.objective.Task;
import io.irote.optimizer.proposal.Proposal;
import io.irote.optimizer.proposal.Proposed;
import io.irote.optimizer.proposal.ProposedBefore;
import io.irote.optimizer.proposal.Rejection;
import io.irote.optimizer.proposal.SeededChoice;
import io.irote.optimizer.race.Race;
import io.irote.optimizer.race.RaceRules;
import io.irote.optimizer.race.Responses;
import io.irote.optimizer.race.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What one iteration shares among its phases: its random source, its tasks in one order, its memory, its verdicts. */
record Round(
        int number,
        RandomGenerator random,
        ProposedBefore known,
        int knownBefore,
        Responses responses,
        List<Verdict> verdicts,
        List<Rejection> rejected,
        List<UnansweredException> unanswered) {

    static Round begin(int number, long seed, List<Task> tasks, List<String> known, Scorer scorer) {
        RandomGenerator random = SeededChoice.source(seed, number);
        Responses responses = scorer.responses(SeededChoice.tasks(tasks, seed));
        return new Round(
                number,
                random,
                new ProposedBefore(known),
                known.size(),
                responses,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Remembers the proposals; those that were known already are left out. */
    List<Proposal> fresh(Proposed proposed) {
        rejected.addAll(proposed.rejected());
        return proposed.proposals().stream()
                .filter(proposal -> known.add(proposal.reflection()))
                .toList();
    }

    /**
     * The same of a proposer that may not answer: the iteration goes on with what there is.
     *
     * @throws UnansweredException if it is the second time, so that the iteration would try nothing
     */
    List<Proposal> fresh(Supplier<Proposed> proposer) {
        try {
            return fresh(proposer.get());
        } catch (UnansweredException e) {
            unanswered.add(e);
            if (unanswered.size() > 1) {
                throw e;
            }
            rejected.add(new Rejection("", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    /** Ranks the proposals by their answers. */
    Race race(List<Proposal> entrants) {
        Race race = new Race(responses, RaceRules.STANDARD);
        race.run(entrants);
        verdicts.addAll(race.verdicts());
        return race;
    }

    /** Writes down what a selection made of each of its field. */
    void note(Selection.Choice choice) {
        choice.rulings().forEach(ruling -> verdicts.add(verdict(ruling, choice.chosen())));
    }

    private Verdict verdict(Selection.Ruling ruling, ScoredProposal chosen) {
        ScoredProposal scored = ruling.proposal();
        return new Verdict(
                scored.proposal(),
                Verdict.Phase.SELECT,
                scored.value(),
                Optional.of(scored.objective().compactness()),
                responses.tasks(),
                scored.equals(chosen),
                ruling.reason());
    }

    int proposed() {
        return known.texts().size() - knownBefore;
    }
}
