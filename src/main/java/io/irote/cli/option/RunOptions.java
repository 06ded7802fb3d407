package io.irote.cli.option;

import picocli.CommandLine.Mixin;

/** How a run is carried out and what is told of it; its result does not depend on any of this. */
public final class RunOptions {
    @Mixin
    private ConnectionOptions connections;

    @Mixin
    private BudgetOptions budget;

    @Mixin
    private FormatOption format;

    @Mixin
    private QuietOption quiet;

    public ConnectionOptions connections() {
        return connections;
    }

    public BudgetOptions budget() {
        return budget;
    }

    public FormatOption format() {
        return format;
    }

    public boolean quiet() {
        return quiet.get();
    }
}
