package io.irote.optimizer;

import io.irote.objective.Estimate;
import io.irote.objective.TaskScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks proposals by R2 while spending few tasks on the bad ones (METHOD §5): all answer a few closed tasks, those that
 * show the other pole or are worse than the leader by a paired confidence bound leave, so does the worse half, and the
 * rest answers twice as many. Open tasks, which are dear, are put to the finalists only.
 */
public final class Race {
    /** Tasks of the first round. */
    public static final int FIRST_TASKS = 4;
    /** Width of the one-sided bound in standard errors: about 2.5 % false drops a comparison. */
    private static final double BOUND = 2;
    /** The best few always finish, so that the selection by J has a choice. */
    public static final int FINALISTS = 3;

    private static final double MIDPOINT = 0.5;

    private final Responses responses;
    private final List<Proposal> finalists = new ArrayList<>();
    private final List<Proposal> dropped = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    Race(Responses responses) {
        this.responses = responses;
    }

    void run(List<Proposal> entrants) {
        List<Proposal> running = List.copyOf(entrants);
        int answered = 0;
        while (answered < responses.tasks()) {
            answered = next(answered);
            responses.ask(answered, running.stream().map(Proposal::reflection).toList());
            running = keepUp(running, answered);
        }
        finalists.addAll(running);
        finalists.forEach(proposal -> judge(proposal, true, "answered all tasks"));
    }

    private int next(int answered) {
        if (answered >= responses.closed()) {
            return responses.tasks();
        }
        return Math.min(responses.closed(), answered == 0 ? FIRST_TASKS : 2 * answered);
    }

    /** Those that answered all tasks, best first; ties keep their order. */
    List<Proposal> finalists() {
        return List.copyOf(finalists);
    }

    /** Those that left the race, the last to leave first; the ones that showed the other pole are not among them. */
    List<Proposal> dropped() {
        List<Proposal> reversed = new ArrayList<>(dropped);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The finalists, then those that left. */
    List<Proposal> ranked() {
        return Stream.concat(finalists.stream(), dropped().stream()).toList();
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    private List<Proposal> keepUp(List<Proposal> running, int answered) {
        List<Proposal> ranked = running.stream()
                .sorted(Comparator.comparingDouble((Proposal proposal) -> r2(proposal, answered))
                        .reversed())
                .collect(Collectors.toCollection(ArrayList::new));
        ranked.removeIf(proposal -> isOffPole(proposal, ranked.get(0), answered));
        List<Proposal> kept = new ArrayList<>();
        List<Proposal> left = new ArrayList<>();
        for (Proposal proposal : ranked) {
            Optional<String> reason = leaves(proposal, ranked, kept.size(), answered);
            reason.ifPresent(why -> judge(proposal, false, why + " after " + answered + " tasks"));
            (reason.isPresent() ? left : kept).add(proposal);
        }
        Collections.reverse(left);
        dropped.addAll(left);
        return kept;
    }

    private boolean isOffPole(Proposal proposal, Proposal leader, int answered) {
        Estimate shown = shown(proposal, answered);
        boolean off = shown.value() + shown.standardError() < MIDPOINT
                && shown(leader, answered).value() > MIDPOINT;
        if (off) {
            judge(proposal, false, "off-pole: showed the other pole on " + answered + " tasks");
        }
        return off;
    }

    private Estimate shown(Proposal proposal, int answered) {
        return Estimate.of(responses.of(proposal.reflection()).stream()
                .limit(answered)
                .mapToDouble(TaskScore::unit)
                .toArray());
    }

    /** Why the proposal leaves, if it does. */
    private Optional<String> leaves(Proposal proposal, List<Proposal> ranked, int kept, int answered) {
        if (kept < FINALISTS) {
            return Optional.empty();
        }
        if (fallsBehind(proposal, ranked.get(0), answered)) {
            return Optional.of("fell behind the leader");
        }
        boolean halving = answered < responses.tasks() && kept >= Math.max(FINALISTS, places(ranked.size(), answered));
        return halving ? Optional.of("was not in the better half") : Optional.empty();
    }

    private int places(int entrants, int answered) {
        return answered < responses.closed() ? (entrants + 1) / 2 : FINALISTS;
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
