package io.irote.optimizer;

import io.irote.model.Provenance;
import io.irote.objective.TaskScore;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of one kind of tasks, which come about in another way than those of the other kind.
 *
 * @param part {@value #ITEMS} or {@value #OPEN}
 * @param r2 nats, with its standard error over the tasks
 * @param traitScore 0–10, with its standard error over the tasks
 * @param provenance of the weakest answer
 */
public record PartFigures(String part, Estimate r2, Estimate traitScore, Provenance provenance) {
    static final String ITEMS = "items";
    static final String OPEN = "open tasks";

    /** Items, then open tasks; a kind of which there is none is left out. */
    static List<PartFigures> of(List<TaskScore> scores) {
        return Stream.of(
                        of(ITEMS, scores.stream().filter(s -> !s.isOpen()).toList()),
                        of(OPEN, scores.stream().filter(TaskScore::isOpen).toList()))
                .filter(part -> part.r2.isKnown())
                .toList();
    }

    private static PartFigures of(String part, List<TaskScore> scores) {
        return new PartFigures(
                part,
                TaskScore.r2(scores),
                TaskScore.traitScore(scores),
                scores.stream().map(TaskScore::provenance).reduce(Provenance.EXACT, Provenance::and));
    }
}
