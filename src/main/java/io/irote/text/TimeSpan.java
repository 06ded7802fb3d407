package io.irote.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How messages say how long something takes, e.g. {@code 0.3 s}, {@code 42 s}, {@code 1 min 30 s} or {@code 2 h}. */
public final class TimeSpan {
    private static final int SECONDS = 60;

    private TimeSpan() {}

    /** From a minute on in whole seconds, from an hour on in whole minutes, rounded up. */
    public static String of(Duration time) {
        if (time.toMinutes() < 1) {
            int digits = time.toSeconds() < 10 ? 1 : 0;
            BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).setScale(digits, RoundingMode.HALF_UP);
            return seconds.stripTrailingZeros().toPlainString() + " s";
        }
        long all = time.plusMillis(999).toSeconds();
        return all < SECONDS * SECONDS ? two(all, " min", " s") : two((all + SECONDS - 1) / SECONDS, " h", " min");
    }

    private static String two(long all, String large, String small) {
        return all / SECONDS + large + (all % SECONDS == 0 ? "" : " " + all % SECONDS + small);
    }
}
