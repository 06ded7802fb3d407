package io.irote.optimizer;

import io.irote.objective.Estimate;
import io.irote.objective.TaskScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks proposals by R2 while spending few tasks on the bad ones: all answer a few tasks, those that are worse than the
 * leader by a paired confidence bound leave, the rest answer twice as many (METHOD §5).
 */
final class Race {
    private static final int FIRST_TASKS = 4;
    /** Width of the one-sided bound in standard errors: about 2.5 % false drops a comparison. */
    private static final double BOUND = 2;

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
            running = keepUp(ranked(running), answered);
        }
        running.forEach(proposal -> judge(proposal, true, "stayed within two standard errors of the leader"));
        return running;
    }

    /** Those that left the race, the last to leave first. */
    List<Proposal> dropped() {
        List<Proposal> reversed = new ArrayList<>(dropped);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    private List<Proposal> keepUp(List<Proposal> ranked, int answered) {
        List<Proposal> kept = new ArrayList<>();
        List<Proposal> left = new ArrayList<>();
        for (Proposal proposal : ranked) {
            (fallsBehind(proposal, ranked.get(0)) ? left : kept).add(proposal);
        }
        left.forEach(proposal -> judge(proposal, false, "fell behind the leader after " + answered + " tasks"));
        java.util.Collections.reverse(left);
        dropped.addAll(left);
        return kept;
    }

    private boolean fallsBehind(Proposal proposal, Proposal leader) {
        Estimate lag = Estimate.ofDifferences(logQ(leader, tasks(proposal)), logQ(proposal, tasks(proposal)));
        return lag.value() > 0 && lag.value() > BOUND * lag.standardError();
    }

    private int tasks(Proposal proposal) {
        return responses.of(proposal.reflection()).size();
    }

    private List<Proposal> ranked(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.comparingDouble(this::r2).reversed())
                .toList();
    }

    private double r2(Proposal proposal) {
        return Estimate.r2(responses.of(proposal.reflection())).value();
    }

    private double[] logQ(Proposal proposal, int n) {
        return responses.of(proposal.reflection()).stream()
                .limit(n)
                .mapToDouble(TaskScore::logQ)
                .toArray();
    }

    private void judge(Proposal proposal, boolean kept, String reason) {
        verdicts.add(new Verdict(proposal, Verdict.Phase.EVOCATIVENESS, r2(proposal), tasks(proposal), kept, reason));
    }
}
