package io.irote.optimizer;

import java.util.ArrayList;
import java.util.List;

/**
 * A race in which nobody falls behind: the most tasks that it can take.
 *
 * @param stages the batches of items
 * @param finalists those that answer the open tasks, or all closed ones where there are no others
 */
public record RacePlan(List<Stage> stages, int finalists) {
    public RacePlan {
        stages = List.copyOf(stages);
    }

    /** Entrants that answer so many items more. */
    public record Stage(int entrants, int items) {
        public long questions() {
            return (long) entrants * items;
        }
    }

    /** The race of so many entrants by the standard rules. */
    public static RacePlan of(int entrants, int closed, int open) {
        RaceRules rules = RaceRules.STANDARD;
        List<Stage> stages = new ArrayList<>();
        int running = entrants;
        for (int asked = 0; asked < closed; ) {
            int next = rules.next(asked, closed, closed + open);
            stages.add(new Stage(running, next - asked));
            asked = next;
            running = Math.min(running, rules.places(running, asked, closed, closed + open));
        }
        return new RacePlan(stages, running);
    }
}
