package io.irote.search;

import io.irote.model.Ports;
import io.irote.model.call.WaitListener;
import io.irote.model.limit.Budget;
import io.irote.model.limit.Interruptible;
import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.optimizer.ToyTrait;
import io.irote.optimizer.proposal.BankProposals;
import io.irote.reflection.Templates;
import io.irote.runtime.InProcess;
import io.irote.runtime.Journal;
import io.irote.runtime.RunModels;
import io.irote.runtime.job.RunConfig;
import io.irote.runtime.pool.Time;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

/** A run of the loop on given ports in a folder, as the program does it with models. */
public record ToyRun(RunFolder folder, RunConfig config, Trait trait, Budget budget, BooleanSupplier interrupted) {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Time TIME = new Time(NOON, () -> 0, time -> {}, () -> false, WaitListener.NONE);

    public static ToyRun in(RunFolder folder, RunConfig config) {
        return new ToyRun(folder, config, ToyTrait.TRAIT, Budget.unlimited(), () -> false);
    }

    /** The configuration of a run on the toy trait. */
    public static RunConfig config(String model, Settings settings) {
        return new RunConfig(
                "toy:size",
                RunConfig.cast(ModelSpec.parse(model)),
                settings,
                "",
                "",
                "",
                false,
                "0123456789abcdef",
                "fedcba9876543210",
                "test");
    }

    ToyRun interruptedWhen(BooleanSupplier condition) {
        return new ToyRun(folder, config, trait, budget, condition);
    }

    public RunResult run(Ports models) {
        BankProposals bank =
                new BankProposals(trait, Pole.HIGH, config.settings().words());
        folder.writeConfig(config);
        try (Journal journal = folder.journal()) {
            InProcess watched =
                    new InProcess(models, ToyPorts::judge).watched(config.model(), journal, () -> 0, this::check);
            return new OptimizationRun(folder, config, trait, Pole.HIGH, new Templates(), TIME, budget, state -> {})
                    .run(new RunModels(watched.ports(), watched.judge(), bank, bank), journal);
        }
    }

    private void check() {
        if (interrupted.getAsBoolean()) {
            throw new Interruptible.InterruptedRunException();
        }
    }
}
