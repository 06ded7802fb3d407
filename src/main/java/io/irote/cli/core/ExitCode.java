package io.irote.cli.core;

/** What the program tells its caller when it ends. The numbers are part of the interface and never change. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "failed while running, e.g. a file could not be written"),
    USAGE(2, "wrong usage or configuration, an unusable trait file too"),
    MODEL(3, "the model is unreachable or lacks what was asked for"),
    INTERNAL(4, "internal error; the message names a file to attach to a report"),
    BUDGET(5, "budget spent, the best so far is saved"),
    GATE(10, "a reflection scores worse than it did, or than it must (irote check)"),
    INTERRUPTED(130, "interrupted, the state is saved");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number, from 0 to 255. */
    public int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
