package io.irote.cli;

import picocli.CommandLine.Mixin;

/** How a run is carried out and what is told of it; its result does not depend on any of this. */
final class RunOptions {
    @Mixin
    private ConnectionOptions connections;

    @Mixin
    private BudgetOptions budget;

    @Mixin
    private FormatOption format;

    @Mixin
    private QuietOption quiet;

    ConnectionOptions connections() {
        return connections;
    }

    BudgetOptions budget() {
        return budget;
    }

    FormatOption format() {
        return format;
    }

    boolean quiet() {
        return quiet.get();
    }
}
