package io.irote.report.plot;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * A range of values with round marks on it.
 *
 * @param from below {@code to}, both finite
 * @param step between two marks
 */
record Axis(double from, double to, double step) {
    private static final double MARKS = 4;
    private static final double AIR = 0.08;

    /** One that has room for all values; those that are not finite do not count. */
    static Axis around(DoubleStream values) {
        DoubleSummaryStatistics range = values.filter(Double::isFinite).summaryStatistics();
        if (range.getCount() == 0) {
            return new Axis(0, 1, 1);
        }
        double width = Math.max(range.getMax() - range.getMin(), least(range.getMax(), range.getMin()));
        double middle = (range.getMax() + range.getMin()) / 2;
        double half = width * (0.5 + AIR);
        return new Axis(middle - half, middle + half, round(width / MARKS));
    }

    /** Values that are all the same still have a range: a fifth of their size, so that noise looks like noise. */
    private static double least(double max, double min) {
        double size = Math.max(Math.abs(max), Math.abs(min));
        return size == 0 ? 1 : size / 5;
    }

    /** Whole numbers from 0 on. */
    static Axis upTo(int last) {
        double step = Math.max(1, round(last / MARKS));
        return new Axis(0, Math.max(last, 1), step);
    }

    /** The nearest of 1, 2 and 5 times a power of ten that is not smaller. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(m -> m * power)
                .filter(candidate -> candidate >= step)
                .findFirst()
                .orElse(10 * power);
    }

    List<Double> marks() {
        return LongStream.rangeClosed((long) Math.ceil(from / step), (long) Math.floor(to / step))
                .mapToObj(i -> i * step)
                .toList();
    }

    /** Where a value lies between two ends of a line. */
    double at(double value, double start, double end) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** A mark with the digits that tell it from its neighbours. */
    String label(double mark) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step)));
        return String.format(Locale.ROOT, "%." + digits + "f", mark);
    }
}
