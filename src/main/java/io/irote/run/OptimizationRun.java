package io.irote.run;

import io.irote.evaluation.HeldOut;
import io.irote.evaluation.TaskSplit;
import io.irote.model.layer.Budget;
import io.irote.model.layer.BudgetSpentException;
import io.irote.model.layer.Interruptible;
import io.irote.objective.Evocativeness;
import io.irote.optimizer.IroteStep;
import io.irote.optimizer.Listener;
import io.irote.optimizer.OptimizationResult;
import io.irote.optimizer.Optimizer;
import io.irote.optimizer.Scorer;
import io.irote.optimizer.Settings;
import io.irote.optimizer.State;
import io.irote.optimizer.StopReason;
import io.irote.optimizer.StopRule;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run of the loop in a folder: begins it or goes on with it, saves every state, scores the outcome on held-out tasks
 * and writes the result.
 */
public record OptimizationRun(
        RunFolder folder,
        RunConfig config,
        Trait trait,
        Pole pole,
        Templates templates,
        Clock clock,
        Budget budget,
        Listener listener) {

    /**
     * Runs to the end, or until the budget is spent.
     *
     * @throws Interruptible.InterruptedRunException after an interrupt; what was saved stays
     * @throws BudgetSpentException if the budget is spent before the first choice
     */
    RunResult run(RunModels models, Journal journal) {
        Instant begin = clock.instant();
        double before = folder.saved().map(SavedState::seconds).orElse(0.0);
        OptimizationResult outcome = searched(models, begin, before);
        Optional<HeldOut> heldOut = compared(outcome, models);
        OptimizationResult ended =
                heldOut.isPresent() ? outcome : new OptimizationResult(outcome.state(), StopReason.BUDGET);
        RunResult result = result(ended, heldOut, journal, before + seconds(begin));
        folder.writeResult(result);
        return result;
    }

    /** The outcome of the loop; the last saved state where the budget was spent within an iteration. */
    private OptimizationResult searched(RunModels models, Instant begin, double before) {
        Optimizer optimizer = new Optimizer(
                step(models), stopRules(), state -> folder.writeState(state, before + seconds(begin)), listener);
        try {
            return folder.saved().map(s -> optimizer.resume(s.state())).orElseGet(optimizer::run);
        } catch (BudgetSpentException e) {
            return new OptimizationResult(
                    folder.saved().map(SavedState::state).orElseThrow(() -> e), StopReason.BUDGET);
        }
    }

    /** The held-out comparison; empty where the budget is spent. */
    private Optional<HeldOut> compared(OptimizationResult outcome, RunModels models) {
        Settings settings = config.settings();
        Evocativeness evocativeness = new Evocativeness(
                models.ports(), templates, trait.id().with(pole), settings.samples(), settings.seed());
        try {
            return Optional.of(HeldOut.of(
                    trait, pole, outcome.reflection(), evocativeness, templates, settings.seed()));
        } catch (BudgetSpentException e) {
            return Optional.empty();
        }
    }

    private IroteStep step(RunModels models) {
        return new IroteStep(
                models.proposals(),
                models.behaviours(),
                new Scorer(models.ports(), templates, trait.id().with(pole), config.settings()),
                config.settings(),
                TaskSplit.of(trait).optimised());
    }

    private StopRule stopRules() {
        return StopRule.firstOf(
                StopRule.of(config.settings()), StopRule.when(budget::isTimeSpent, StopReason.BUDGET));
    }

    private RunResult result(OptimizationResult outcome, Optional<HeldOut> heldOut, Journal journal, double seconds) {
        State state = outcome.state();
        return new RunResult(
                RunResult.SCHEMA,
                config,
                trait.title(),
                outcome.reflection().text(),
                outcome.reflection().words(),
                outcome.stop(),
                state.history(),
                heldOut,
                journal.usage(),
                clock.instant().toString(),
                seconds);
    }

    private double seconds(Instant begin) {
        return Duration.between(begin, clock.instant()).toMillis() / 1e3;
    }
}
