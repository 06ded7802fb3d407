package io.irote.optimizer.race;

import io.irote.objective.Completeness;
import io.irote.objective.PairedScores;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.optimizer.proposal.Proposal;
import io.irote.statistics.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Proposals that were put to the same first tasks, compared on those that both have answered. Their order is by how far
 * each is ahead of the field on the tasks that it answered: a task that only some answered makes none of them better or
 * worse for being easy or hard.
 */
final class Field {
    private final Responses responses;
    private final List<Proposal> proposals;
    private final int asked;
    private final Map<String, Double> means;

    /** @param asked how many of the tasks, the first ones, all were put to */
    Field(Responses responses, List<Proposal> proposals, int asked) {
        this.responses = responses;
        this.proposals = proposals;
        this.asked = asked;
        this.means = proposals.stream()
                .flatMap(proposal -> scores(proposal).stream())
                .collect(Collectors.groupingBy(TaskScore::task, Collectors.averagingDouble(TaskScore::logQ)));
    }

    /** Best first; ties keep their order, and those without any answer are last. */
    List<Proposal> ranked() {
        return proposals.stream()
                .sorted(Comparator.comparingDouble(this::ahead).reversed())
                .toList();
    }

    /**
     * Whether less than a share of as many of the proposal's answers can be used as of another one's.
     *
     * @param share in [0, 1]
     * @throws io.irote.model.UnansweredException if nobody has an answer
     */
    boolean isSilent(Proposal proposal, double share) {
        int most = proposals.stream().mapToInt(p -> scores(p).size()).max().orElse(0);
        if (most == 0) {
            Completeness.of(proposals.stream().flatMap(p -> results(p).stream()).toList())
                    .requireAny();
        }
        return scores(proposal).size() < share * most;
    }

    /** By how much R2 of one lies below that of the leader, nats, paired. */
    Estimate lag(Proposal proposal, Proposal leader) {
        return PairedScores.of(results(leader), results(proposal)).difference(TaskScore::logQ);
    }

    /** How far the answers show the pole, in [0, 1]. */
    Estimate shown(Proposal proposal) {
        return Estimate.of(
                scores(proposal).stream().mapToDouble(TaskScore::unit).toArray());
    }

    private double ahead(Proposal proposal) {
        return scores(proposal).stream()
                .mapToDouble(score -> score.logQ() - means.getOrDefault(score.task(), 0.0))
                .average()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private List<TaskScore> scores(Proposal proposal) {
        return TaskResult.scores(results(proposal));
    }

    private List<TaskResult> results(Proposal proposal) {
        return responses.of(proposal.reflection()).stream().limit(asked).toList();
    }
}
