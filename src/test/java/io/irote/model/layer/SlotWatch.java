package io.irote.model.layer;

import io.irote.model.limit.Slots;

/** Adds up, while a run goes on, how many slots its outstanding calls could keep busy. */
public final class SlotWatch implements AutoCloseable {
    private final Thread thread;
    private volatile double slotSeconds;

    public SlotWatch(Slots slots) {
        thread = new Thread(() -> watch(slots), "slot-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Slots slots) {
        long last = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            int fillable = Math.min(slots.count(), slots.outstanding());
            long now = System.nanoTime();
            slotSeconds += fillable * (now - last) / 1e9;
            last = now;
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    /** The integral of min(slots, outstanding calls) over time, in slot-seconds. */
    public double slotSeconds() {
        return slotSeconds;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
