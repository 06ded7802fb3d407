package io.irote.model.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to be left alone: {@code retry-after-ms}, or {@code Retry-After} in seconds or as a date. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final double MILLIS = 1000;

    private RetryAfter() {}

    /** The wait, never negative; none if the server did not say so in a readable way. */
    static Optional<Duration> of(HttpHeaders headers, Clock clock) {
        return headers.firstValue("retry-after-ms")
                .flatMap(value -> number(value, 1))
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> number(value, MILLIS).or(() -> until(value, clock))));
    }

    private static Optional<Duration> number(String value, double millis) {
        return NUMBER.matcher(value.strip()).matches()
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value.strip()) * millis)))
                : Optional.empty();
    }

    private static Optional<Duration> until(String date, Clock clock) {
        try {
            ZonedDateTime end = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), end.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
