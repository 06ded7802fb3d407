package io.irote.report.kit;

import io.irote.statistics.Estimate;
import io.irote.statistics.paired.SignFlip;
import java.util.Locale;

/** Numbers as people read them, the same in every language. */
public final class Numbers {
    private static final int DIGITS = 2;
    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    /** A value, with its standard error where that is known. */
    public static String plain(Estimate estimate, int digits) {
        return number(estimate.value(), digits) + error(estimate, digits);
    }

    /** Like {@link #plain}, a plus before what is not negative. */
    public static String signed(Estimate estimate, int digits) {
        return (estimate.value() >= 0 ? "+" : "") + plain(estimate, digits);
    }

    private static String error(Estimate estimate, int digits) {
        return Double.isNaN(estimate.standardError()) ? "" : " ± " + number(estimate.standardError(), digits);
    }

    /** A difference with its sign, to more digits where it would look like none. */
    public static String difference(double value) {
        int digits = DIGITS;
        while (digits < MOST_DIGITS && isZero(value, digits) && value != 0) {
            digits++;
        }
        return (value > 0 && !isZero(value, digits) ? "+" : "")
                + number(isZero(value, digits) ? 0 : value, isZero(value, digits) ? DIGITS : digits);
    }

    private static boolean isZero(double value, int digits) {
        return Double.parseDouble(number(value, digits)) == 0;
    }

    /** A p-value, to more digits where it would look like 0 or be on the other side of 0.05. */
    public static String probability(double p) {
        int digits = 2 * DIGITS;
        while (digits < MOST_DIGITS && !isFaithful(p, Double.parseDouble(number(p, digits)))) {
            digits++;
        }
        return number(p, digits);
    }

    private static boolean isFaithful(double p, double shown) {
        return shown > 0 && shown < SignFlip.RARE == p < SignFlip.RARE;
    }

    /** A dash where the number is not known. */
    public static String number(double value, int digits) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A whole number, its thousands apart. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
