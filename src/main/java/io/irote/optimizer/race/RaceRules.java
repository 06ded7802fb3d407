package io.irote.optimizer.race;

/**
 * The numbers of the race of METHOD §5, and the schedule that follows from them: each round doubles the closed tasks and
 * halves the field, and open tasks come last.
 *
 * @param firstTasks closed tasks of the first round
 * @param bound width of the one-sided bound in standard errors; 2 are about 2.5 % false drops a comparison
 * @param finalists the best few, which always finish, so that the selection has a choice
 * @param midpoint of how far answers show a pole, in [0, 1]; whoever is below it shows the other one
 * @param silent share of the most answers that another one gave, in [0, 1], below which a proposal leaves
 */
public record RaceRules(int firstTasks, double bound, int finalists, double midpoint, double silent) {
    public static final RaceRules STANDARD = new RaceRules(4, 2, 3, 0.5, 0.5);

    /** How many tasks have been asked after the next round, which follows so many. */
    int next(int asked, int closed, int all) {
        if (asked >= closed) {
            return all;
        }
        return Math.min(closed, asked == 0 ? firstTasks : 2 * asked);
    }

    /** How many of the entrants of a round may go on to the next one, once so many tasks have been asked. */
    int places(int entrants, int asked, int closed, int all) {
        if (asked >= all) {
            return entrants;
        }
        return Math.max(finalists, asked < closed ? (entrants + 1) / 2 : 0);
    }
}
