package io.irote.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or a request to end. The virtual machine waits with its end until the work in hand is saved; it then exits
 * with the code of the signal, 130 for Ctrl-C.
 */
final class Interrupt {
    private static final long MOST_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final PrintStream err;
    private volatile boolean seen;

    private Interrupt(PrintStream err) {
        this.err = err;
    }

    static Interrupt install(PrintStream err) {
        Interrupt interrupt = new Interrupt(err);
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::await, "interrupt"));
        return interrupt;
    }

    boolean seen() {
        return seen;
    }

    void workIsDone() {
        done.countDown();
    }

    private void await() {
        seen = true;
        try {
            if (!done.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                err.println("irote: still busy after " + MOST_SECONDS + " s; what was saved before stays");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
