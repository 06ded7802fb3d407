package io.irote.runtime.job;

import io.irote.optimizer.Race;
import java.util.ArrayList;
import java.util.List;

/**
 * A race in which nobody falls behind: the most tasks that it can take.
 *
 * @param stages the batches of items
 * @param finalists those that answer the open tasks, or all closed ones where there are no others
 */
record RacePlan(List<Stage> stages, long finalists) {
    /** Entrants that answer so many items more. */
    record Stage(long entrants, long items) {
        long questions() {
            return entrants * items;
        }
    }

    static RacePlan of(long entrants, long closed, long open) {
        List<Stage> stages = new ArrayList<>();
        long running = entrants;
        long answered = 0;
        while (answered < closed) {
            long next = Math.min(closed, answered == 0 ? Race.FIRST_TASKS : 2 * answered);
            stages.add(new Stage(running, next - answered));
            answered = next;
            if (answered < closed) {
                running = Math.max(Math.min(running, Race.FINALISTS), (running + 1) / 2);
            }
        }
        return new RacePlan(stages, open > 0 && closed > 0 ? Math.min(running, Race.FINALISTS) : running);
    }
}
