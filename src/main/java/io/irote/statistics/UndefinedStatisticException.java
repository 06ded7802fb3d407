package io.irote.statistics;

/** The data leave a statistic without a value. The message is one line for the user, and counts items from 1. */
public final class UndefinedStatisticException extends RuntimeException {
    public UndefinedStatisticException(String message) {
        super(message);
    }
}
