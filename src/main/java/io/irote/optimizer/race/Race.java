package io.irote.optimizer.race;

import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.optimizer.proposal.Proposal;
import io.irote.statistics.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ranks proposals by R2 while spending few tasks on the bad ones (METHOD §5): all are put to a few closed tasks, those
 * that show the other pole, leave most of them unanswered or are worse than the leader by a paired confidence bound
 * leave, so does the worse half, and the rest is put to twice as many. Open tasks, which are dear, are for the
 * finalists only.
 */
public final class Race {
    private final Responses responses;
    private final RaceRules rules;
    private final List<Proposal> finalists = new ArrayList<>();
    private final List<Proposal> dropped = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    public Race(Responses responses, RaceRules rules) {
        this.responses = responses;
        this.rules = rules;
    }

    public void run(List<Proposal> entrants) {
        List<Proposal> running = List.copyOf(entrants);
        int asked = 0;
        while (asked < responses.tasks()) {
            asked = rules.next(asked, responses.closed(), responses.tasks());
            responses.ask(asked, running.stream().map(Proposal::reflection).toList());
            running = keepUp(running, asked);
        }
        finalists.addAll(running);
        finalists.forEach(proposal -> judge(proposal, true, "answered all tasks"));
    }

    /** Those that were put to all tasks, best first; ties keep their order. */
    public List<Proposal> finalists() {
        return List.copyOf(finalists);
    }

    /** Those that left the race, the last to leave first; the ones that showed the other pole are not among them. */
    public List<Proposal> dropped() {
        List<Proposal> reversed = new ArrayList<>(dropped);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The finalists, then those that left. */
    public List<Proposal> ranked() {
        return Stream.concat(finalists.stream(), dropped().stream()).toList();
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    private List<Proposal> keepUp(List<Proposal> running, int asked) {
        Field field = new Field(responses, running, asked);
        List<Proposal> ranked = new ArrayList<>(field.ranked());
        Proposal leader = ranked.get(0);
        ranked.removeIf(proposal -> isOff(proposal, leader, field, asked));
        List<Proposal> kept = new ArrayList<>();
        List<Proposal> left = new ArrayList<>();
        for (Proposal proposal : ranked) {
            Optional<String> reason = leaves(proposal, ranked, kept.size(), field, asked);
            reason.ifPresent(why -> judge(proposal, false, why + " after " + asked + " tasks"));
            (reason.isPresent() ? left : kept).add(proposal);
        }
        Collections.reverse(left);
        dropped.addAll(left);
        return kept;
    }

    /** Whether the proposal takes no further part, whatever the others do. */
    private boolean isOff(Proposal proposal, Proposal leader, Field field, int asked) {
        if (field.isSilent(proposal, rules.silent())) {
            judge(proposal, false, "left most of " + asked + " tasks without a usable answer");
            return true;
        }
        Estimate shown = field.shown(proposal);
        boolean off = shown.value() + shown.standardError() < rules.midpoint()
                && field.shown(leader).value() > rules.midpoint();
        if (off) {
            judge(proposal, false, "off-pole: showed the other pole on " + asked + " tasks");
        }
        return off;
    }

    /** Why the proposal leaves, if it does. */
    private Optional<String> leaves(Proposal proposal, List<Proposal> ranked, int kept, Field field, int asked) {
        if (kept < rules.finalists()) {
            return Optional.empty();
        }
        if (fallsBehind(field.lag(proposal, ranked.get(0)))) {
            return Optional.of("fell behind the leader");
        }
        int places = rules.places(ranked.size(), asked, responses.closed(), responses.tasks());
        return kept >= places ? Optional.of("was not in the upper half") : Optional.empty();
    }

    private boolean fallsBehind(Estimate lag) {
        return lag.value() > 0 && lag.value() > rules.bound() * lag.standardError();
    }

    private void judge(Proposal proposal, boolean kept, String reason) {
        List<TaskScore> scores = TaskResult.scores(responses.of(proposal.reflection()));
        verdicts.add(new Verdict(
                proposal,
                Verdict.Phase.EVOCATIVENESS,
                TaskScore.r2(scores).value(),
                Optional.empty(),
                scores.size(),
                kept,
                reason));
    }
}
