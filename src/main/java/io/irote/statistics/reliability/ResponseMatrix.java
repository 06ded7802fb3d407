package io.irote.statistics.reliability;

import io.irote.statistics.UndefinedStatisticException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Keyed answers of persons to the items of a scale; a missing answer is NaN.
 *
 * <p>Statistics over two items use the persons who answered both (pairwise complete). {@link #withMedians} and
 * {@link #completePersons} are the two other ways to treat missing answers.
 */
public final class ResponseMatrix {
    private final double[][] items;

    private ResponseMatrix(double[][] items) {
        this.items = items;
    }

    /**
     * The answers item by item, each array one item's answers in the order of the persons.
     *
     * @throws IllegalArgumentException if there are fewer than two items or three persons, an item has another number
     *     of answers or none at all, or an answer is infinite
     */
    public static ResponseMatrix ofItems(double[]... items) {
        if (items.length < 2 || items[0].length < 3) {
            throw new IllegalArgumentException("a response matrix needs two items and three persons or more");
        }
        for (int i = 0; i < items.length; i++) {
            requireAnswers(items[i], i, items[0].length);
        }
        return new ResponseMatrix(Arrays.stream(items).map(double[]::clone).toArray(double[][]::new));
    }

    public int items() {
        return items.length;
    }

    public int persons() {
        return items[0].length;
    }

    /** Each missing answer replaced by the median of the item's answers. */
    public ResponseMatrix withMedians() {
        return new ResponseMatrix(
                Arrays.stream(items).map(ResponseMatrix::imputed).toArray(double[][]::new));
    }

    /**
     * The persons who answered every item.
     *
     * @throws UndefinedStatisticException if they are fewer than three
     */
    public ResponseMatrix completePersons() {
        int[] complete = IntStream.range(0, persons())
                .filter(person -> Arrays.stream(items).noneMatch(item -> Double.isNaN(item[person])))
                .toArray();
        if (complete.length < 3) {
            throw new UndefinedStatisticException(complete.length + " persons answered every item; it takes three");
        }
        return new ResponseMatrix(
                Arrays.stream(items).map(item -> pick(item, complete)).toArray(double[][]::new));
    }

    /** Each person's mean over the items answered, NaN where there is none. */
    public double[] personMeans() {
        return IntStream.range(0, persons())
                .mapToDouble(person -> StatUtils.mean(given(answersOf(person))))
                .toArray();
    }

    /**
     * The pairwise complete covariances of the items.
     *
     * @throws UndefinedStatisticException if fewer than three persons answered two items both
     */
    public RealMatrix covariance() {
        return PairwiseComplete.covariance(this);
    }

    /**
     * The pairwise complete correlations of the items.
     *
     * @throws UndefinedStatisticException if fewer than three persons answered two items both, or these gave one of
     *     them the same answer
     */
    public RealMatrix correlation() {
        return PairwiseComplete.correlation(this);
    }

    double[] item(int i) {
        return items[i].clone();
    }

    /** A person's answers in the order of the items. */
    double[] answersOf(int person) {
        return Arrays.stream(items).mapToDouble(item -> item[person]).toArray();
    }

    static double[] pick(double[] item, int[] persons) {
        return Arrays.stream(persons).mapToDouble(person -> item[person]).toArray();
    }

    private static double[] imputed(double[] item) {
        double median = StatUtils.percentile(given(item), 50);
        return Arrays.stream(item).map(x -> Double.isNaN(x) ? median : x).toArray();
    }

    private static double[] given(double[] answers) {
        return Arrays.stream(answers).filter(x -> !Double.isNaN(x)).toArray();
    }

    private static void requireAnswers(double[] item, int i, int persons) {
        if (item.length != persons) {
            throw new IllegalArgumentException(
                    "item " + (i + 1) + " has " + item.length + " answers, item 1 has " + persons);
        }
        if (Arrays.stream(item).anyMatch(Double::isInfinite)) {
            throw new IllegalArgumentException("item " + (i + 1) + " has an infinite answer");
        }
        if (Arrays.stream(item).allMatch(Double::isNaN)) {
            throw new IllegalArgumentException("item " + (i + 1) + " has no answers; leave the item out");
        }
    }
}
