package io.irote.evaluation;

import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.score.Comparison;
import io.irote.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * A reflection on another model than the one it was scored on first.
 *
 * @param model spec of the other model
 * @param unprompted trait score 0–10 of that model without a prompt, over all tasks
 * @param score the same with the reflection
 * @param gain over no prompt; empty below two tasks
 */
public record Transfer(
        String reflection, String model, Estimate unprompted, Estimate score, Optional<Comparison> gain) {
    public Transfer with(Optional<Comparison> other) {
        return new Transfer(reflection, model, unprompted, score, other);
    }

    /** What a scoreboard of the other model tells of a reflection. */
    public static Transfer of(Contender reflection, String model, Scoreboard board, long seed) {
        List<TaskScore> unprompted = TaskResult.scores(board.answers(Contender.NO_PROMPT));
        List<TaskScore> prompted = TaskResult.scores(board.answers(reflection));
        return new Transfer(
                reflection.name(),
                model,
                TaskScore.traitScore(unprompted),
                TaskScore.traitScore(prompted),
                Comparison.of(prompted, unprompted, seed));
    }
}
