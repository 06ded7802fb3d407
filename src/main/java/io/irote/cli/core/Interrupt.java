package io.irote.cli.core;

import java.util.Map;
import org.jline.utils.Signals;

/**
 * Ctrl-C, or a request to end. A run that asks {@link #seen()} finishes the batch in flight, so that everything is
 * saved, and stops then; a second signal ends the program at once, and so does the first where nobody asks. Not a
 * shutdown hook: those of the native libraries would take the encoder away while it is at work.
 */
public final class Interrupt {
    private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    private static final int SIGNALLED = 128;

    private volatile boolean asked;
    private volatile int caught;

    private Interrupt() {}

    /** Catches the signals that the program's starter has not turned off, as {@code nohup} does. */
    public static Interrupt install() {
        Interrupt interrupt = new Interrupt();
        NUMBERS.forEach((name, number) -> Signals.register(name, () -> interrupt.caught(number)));
        return interrupt;
    }

    public boolean seen() {
        asked = true;
        return caught != 0;
    }

    /** The exit code of a run that ended with this one: an interrupted run's says which signal it was. */
    public int exitCode(int code) {
        return code == ExitCode.INTERRUPTED.code() && caught != 0 ? SIGNALLED + caught : code;
    }

    private void caught(int number) {
        if (caught != 0 || !asked) {
            Runtime.getRuntime().halt(SIGNALLED + number);
        }
        caught = number;
    }
}
