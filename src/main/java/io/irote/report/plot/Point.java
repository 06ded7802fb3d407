package io.irote.report.plot;

import io.irote.statistics.Estimate;

/**
 * A value at an iteration.
 *
 * @param value its standard error is NaN where it has none
 * @param news whether something changed there
 */
public record Point(int iteration, Estimate value, boolean news) {
    boolean isFinite() {
        return Double.isFinite(value.value());
    }

    /** Whether one standard error can be drawn. */
    boolean hasError() {
        return value.standardError() > 0 && Double.isFinite(value.standardError());
    }

    double low() {
        return value.value() - value.standardError();
    }

    double high() {
        return value.value() + value.standardError();
    }
}
