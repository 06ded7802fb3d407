package io.irote.report;

import io.irote.objective.Estimate;
import java.util.Locale;

/** Numbers as people read them, the same in every language. */
final class Numbers {
    private Numbers() {}

    /** A value, with its standard error where that is known. */
    static String plain(Estimate estimate, int digits) {
        return number(estimate.value(), digits) + error(estimate, digits);
    }

    /** Like {@link #plain}, a plus before what is not negative. */
    static String signed(Estimate estimate, int digits) {
        return (estimate.value() >= 0 ? "+" : "") + plain(estimate, digits);
    }

    private static String error(Estimate estimate, int digits) {
        return Double.isNaN(estimate.standardError()) ? "" : " ± " + number(estimate.standardError(), digits);
    }

    /** A dash where the number is not known. */
    static String number(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A whole number, its thousands apart. */
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
