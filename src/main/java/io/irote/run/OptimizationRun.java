package io.irote.run;

import io.irote.evaluation.HeldOut;
import io.irote.evaluation.TaskSplit;
import io.irote.model.Ports;
import io.irote.model.layer.Interruptible;
import io.irote.model.layer.Recorded;
import io.irote.objective.Evocativeness;
import io.irote.optimizer.BankProposals;
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
import java.util.function.BooleanSupplier;

/**
 * A run of the loop in a folder: begins it or goes on with it, saves every state, scores the outcome on held-out tasks
 * and writes the result.
 */
public record OptimizationRun(
        RunFolder folder,
        RunConfig config,
        Trait trait,
        Pole pole,
        Clock clock,
        Optional<Duration> maxTime,
        BooleanSupplier interrupted,
        Listener listener) {

    /**
     * Runs to the end, or until the time is spent.
     *
     * @throws Interruptible.InterruptedRunException after an interrupt; what was saved stays
     */
    public RunResult run(Ports models) {
        Instant begin = clock.instant();
        Optional<SavedState> saved = folder.saved();
        double before = saved.map(SavedState::seconds).orElse(0.0);
        folder.writeConfig(config);
        try (Journal journal = folder.journal()) {
            Ports ports = Interruptible.of(Recorded.of(models, config.model(), journal, this::nanos), interrupted);
            Templates templates = new Templates();
            Optimizer optimizer = new Optimizer(
                    step(ports, templates),
                    stopRules(begin),
                    state -> folder.writeState(state, before + seconds(begin)),
                    listener);
            OptimizationResult outcome =
                    saved.map(s -> optimizer.resume(s.state())).orElseGet(optimizer::run);
            HeldOut heldOut = HeldOut.of(trait, pole, outcome.reflection(), evocativeness(ports, templates), templates);
            RunResult result = result(outcome, heldOut, before + seconds(begin));
            folder.writeResult(result);
            return result;
        }
    }

    private IroteStep step(Ports ports, Templates templates) {
        Settings settings = config.settings();
        BankProposals bank = new BankProposals(trait, pole, settings.words());
        return new IroteStep(
                bank,
                bank,
                new Scorer(ports, templates, trait.id().with(pole), settings),
                settings,
                TaskSplit.of(trait).optimised());
    }

    private StopRule stopRules(Instant begin) {
        return StopRule.firstOf(
                StopRule.of(config.settings()),
                StopRule.when(
                        () -> maxTime.filter(most -> seconds(begin) >= most.toMillis() / 1e3)
                                .isPresent(),
                        StopReason.BUDGET));
    }

    private Evocativeness evocativeness(Ports ports, Templates templates) {
        Settings settings = config.settings();
        return new Evocativeness(ports, templates, trait.id().with(pole), settings.samples(), settings.seed());
    }

    private RunResult result(OptimizationResult outcome, HeldOut heldOut, double seconds) {
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
                folder.usage(),
                clock.instant().toString(),
                seconds);
    }

    private long nanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000 + now.getNano();
    }

    private double seconds(Instant begin) {
        return Duration.between(begin, clock.instant()).toMillis() / 1e3;
    }
}
