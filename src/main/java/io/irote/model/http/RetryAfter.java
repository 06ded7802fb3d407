package io.irote.model.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a server asks to be left alone: {@code retry-after-ms}, {@code Retry-After} in seconds or as a date, or words
 * such as "try again in 1m30s".
 */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern PART = Pattern.compile(
            "(\\d{1,9}(?:\\.\\d{1,9})?) ?(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)(?![a-z])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(
            "(?:try again|retry|wait)\\D{0,40}?((?:" + PART.pattern() + ",? ?)+)", Pattern.CASE_INSENSITIVE);
    private static final double MILLIS = 1000;

    private RetryAfter() {}

    /** The wait, never negative; none if the server did not say so in a readable way. */
    static Optional<Duration> of(HttpHeaders headers, Clock clock) {
        return Stream.of("retry-after-ms", "x-ms-retry-after-ms")
                .flatMap(name -> headers.firstValue(name).stream())
                .findFirst()
                .flatMap(value -> number(value, 1))
                .or(() -> headers.firstValue("retry-after")
                        .flatMap(value -> number(value, MILLIS).or(() -> until(value, clock))));
    }

    /** The wait that a text asks for, e.g. "Please try again in 1h0m0s." */
    static Optional<Duration> in(String text) {
        Matcher words = WORDS.matcher(text);
        return words.find()
                ? Optional.of(PART.matcher(words.group(1))
                        .results()
                        .map(RetryAfter::duration)
                        .reduce(Duration.ZERO, Duration::plus))
                : Optional.empty();
    }

    private static Duration duration(MatchResult part) {
        double millis =
                switch (unit(part.group(2))) {
                    case 's' -> MILLIS;
                    case 'm' -> 60 * MILLIS;
                    case 'h' -> 3600 * MILLIS;
                    case 'd' -> 24 * 3600 * MILLIS;
                    default -> 1;
                };
        return Duration.ofMillis((long) Math.ceil(Double.parseDouble(part.group(1)) * millis));
    }

    /** Its first letter; a dot for milliseconds. */
    private static char unit(String name) {
        return name.matches("(?i)ms|milli.*") ? '.' : Character.toLowerCase(name.charAt(0));
    }

    private static Optional<Duration> number(String value, double millis) {
        return NUMBER.matcher(value.strip()).matches()
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(value.strip()) * millis)))
                : Optional.empty();
    }

    /** The date is the server's, so that the clock that it is held against must tell dates, too. */
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
