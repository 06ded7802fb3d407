package io.irote.model.limit;

import io.irote.text.TimeSpan;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much may be asked of a model: in no sixty seconds more requests, or more tokens, than this. Shared by the ports
 * of the model, safe for use by several threads.
 *
 * <p>Resilience4j's limiter counts in fixed periods, reads the system's clock itself, and cannot correct an amount; a
 * call's tokens are only estimated before it is made.
 */
public final class Rate {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final long calls;
    private final long tokens;
    private final LongSupplier nanoTime;
    private final Deque<Booking> lastMinute = new ArrayDeque<>();
    private long requested;
    private long booked;

    /** A request of the last minute, or the tokens of a call. */
    public static final class Booking {
        private final long nanos;
        private final long calls;
        private long tokens;

        private Booking(long nanos, long calls, long tokens) {
            this.nanos = nanos;
            this.calls = calls;
            this.tokens = tokens;
        }
    }

    /**
     * @param calls at least 1 a minute; empty for no limit
     * @param tokens at least 1 a minute, prompts and answers together; empty for no limit
     * @throws IllegalArgumentException if a limit is lower
     */
    public Rate(OptionalLong calls, OptionalLong tokens, LongSupplier nanoTime) {
        this.calls = calls.orElse(Long.MAX_VALUE);
        this.tokens = tokens.orElse(Long.MAX_VALUE);
        this.nanoTime = nanoTime;
        if (this.calls < 1 || this.tokens < 1) {
            throw new IllegalArgumentException("a rate is 1 a minute or more, not " + calls + " or " + tokens);
        }
    }

    /** Books a request once it is allowed. */
    public void request(Pause pause) {
        book(1, 0, pause);
    }

    /** Books about this many tokens once they are allowed. */
    public Booking tokens(long estimate, Pause pause) {
        return book(0, estimate, pause);
    }

    private Booking book(long more, long estimate, Pause pause) {
        while (true) {
            Duration wait;
            synchronized (this) {
                long now = nanoTime.getAsLong();
                forget(now);
                wait = Duration.ofNanos(nanosUntilFree(more, estimate, now));
                if (wait.isZero()) {
                    return add(new Booking(now, more, estimate));
                }
            }
            pause.of(wait, "rate", "the next call is allowed in " + TimeSpan.of(wait) + " (" + this + ")");
        }
    }

    /** As the user set it. */
    @Override
    public String toString() {
        return Stream.of(shown("--requests-per-minute", calls), shown("--tokens-per-minute", tokens))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String shown(String option, long limit) {
        return limit == Long.MAX_VALUE ? "" : option + " " + limit;
    }

    /** Books the tokens that a call really took. */
    public synchronized void correct(Booking booking, long actual) {
        if (nanoTime.getAsLong() - booking.nanos < MINUTE) {
            booked += actual - booking.tokens;
            booking.tokens = actual;
        }
    }

    private Booking add(Booking booking) {
        lastMinute.add(booking);
        requested += booking.calls;
        booked += booking.tokens;
        return booking;
    }

    private void forget(long now) {
        while (!lastMinute.isEmpty() && now - lastMinute.getFirst().nanos >= MINUTE) {
            Booking old = lastMinute.removeFirst();
            requested -= old.calls;
            booked -= old.tokens;
        }
    }

    /** When enough of the oldest calls are a minute old; a call larger than the limit goes alone. */
    private long nanosUntilFree(long more, long estimate, long now) {
        long manyCalls = more == 0 ? 0 : requested + more - calls;
        long manyTokens = estimate == 0 ? 0 : booked + estimate - tokens;
        long free = now;
        Iterator<Booking> oldest = lastMinute.iterator();
        while (oldest.hasNext() && (manyCalls > 0 || manyTokens > 0)) {
            Booking booking = oldest.next();
            manyCalls -= booking.calls;
            manyTokens -= booking.tokens;
            free = booking.nanos + MINUTE;
        }
        return free - now;
    }
}
