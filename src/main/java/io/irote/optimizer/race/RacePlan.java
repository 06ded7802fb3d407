package io.irote.optimizer.race;

import io.irote.objective.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Race} in which nobody falls behind: the most tasks that it can take.
 *
 * @param stages the batches of items
 * @param items all closed tasks
 * @param finalists those that answer the open tasks, or all closed ones where there are no others
 */
public record RacePlan(List<Stage> stages, int items, int finalists) {
    public RacePlan {
        stages = List.copyOf(stages);
    }

    /** Entrants that answer so many questions more together. */
    public record Stage(int entrants, long questions) {}

    /**
     * The race by the standard rules.
     *
     * @param known entrants that have answered the items of the first stage before
     */
    public static RacePlan of(int entrants, int known, List<Task> tasks) {
        RaceRules rules = RaceRules.STANDARD;
        int closed = (int) tasks.stream().filter(Task.Closed.class::isInstance).count();
        List<Stage> stages = new ArrayList<>();
        int running = entrants;
        for (int asked = 0; asked < closed; ) {
            int next = rules.next(asked, closed, tasks.size());
            stages.add(new Stage(running, (long) (next - asked) * (asked == 0 ? running - known : running)));
            asked = next;
            running = Math.min(running, rules.places(running, asked, closed, tasks.size()));
        }
        return new RacePlan(stages, closed, running);
    }
}
