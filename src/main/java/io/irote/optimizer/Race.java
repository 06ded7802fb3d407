package io.irote.optimizer;

import io.irote.objective.Estimate;
import io.irote.objective.TaskScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Ranks proposals by R2 while spending few tasks on the bad ones: all answer a few tasks, those that are worse than the
 * leader by a paired confidence bound leave, the rest answer twice as many (METHOD §5).
 */
final class Race {
    private static final int FIRST_TASKS = 4;
    /** Width of the one-sided bound in standard errors: about 2.5 % false drops a comparison. */
    private static final double BOUND = 2;
    /** The best few always finish, so that the selection by J has a choice. */
    private static final int FINALISTS = 3;

    private final Responses responses;
    private final List<Proposal> dropped = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Race(Responses responses) {
        this.responses = responses;
    }

    /** Those that answered all tasks, best first; ties keep their order. */
    List<Proposal> run(List<Proposal> entrants) {
        List<Proposal> running = List.copyOf(entrants);
        int answered = 0;
        while (answered < responses.tasks()) {
            answered = Math.min(responses.tasks(), answered == 0 ? FIRST_TASKS : 2 * answered);
            responses.ask(answered, running.stream().map(Proposal::reflection).toList());
            running = keepUp(running, answered);
        }
        for (Proposal proposal : running) {
            judge(proposal, true, "answered all tasks");
        }
        return running;
    }

    /** Those that left the race, the last to leave first. */
    List<Proposal> dropped() {
        List<Proposal> reversed = new ArrayList<>(dropped);
        Collections.reverse(reversed);
        return reversed;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    private List<Proposal> keepUp(List<Proposal> running, int answered) {
        List<Proposal> ranked = running.stream()
                .sorted(Comparator.comparingDouble((Proposal proposal) -> r2(proposal, answered))
                        .reversed())
                .toList();
        List<Proposal> kept = new ArrayList<>();
        List<Proposal> left = new ArrayList<>();
        for (Proposal proposal : ranked) {
            boolean leaves = kept.size() >= FINALISTS && fallsBehind(proposal, ranked.get(0), answered);
            (leaves ? left : kept).add(proposal);
        }
        left.forEach(proposal -> judge(proposal, false, "fell behind the leader after " + answered + " tasks"));
        Collections.reverse(left);
        dropped.addAll(left);
        return kept;
    }

    private boolean fallsBehind(Proposal proposal, Proposal leader, int answered) {
        Estimate lag = Estimate.ofDifferences(logQ(leader, answered), logQ(proposal, answered));
        return lag.value() > 0 && lag.value() > BOUND * lag.standardError();
    }

    private double r2(Proposal proposal, int answered) {
        return Estimate.of(logQ(proposal, answered)).value();
    }

    private double[] logQ(Proposal proposal, int answered) {
        return responses.of(proposal.reflection()).stream()
                .limit(answered)
                .mapToDouble(TaskScore::logQ)
                .toArray();
    }

    private void judge(Proposal proposal, boolean kept, String reason) {
        int answered = responses.of(proposal.reflection()).size();
        verdicts.add(new Verdict(
                proposal,
                Verdict.Phase.EVOCATIVENESS,
                r2(proposal, answered),
                Optional.empty(),
                answered,
                kept,
                reason));
    }
}
