package io.irote.statistics.reliability;

import io.irote.statistics.PearsonR;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The correlation of each item with the sum of the others (corrected item-total correlation). A negative one says that
 * the item is keyed the wrong way.
 */
public final class ItemRestCorrelation {
    private ItemRestCorrelation() {}

    /**
     * Over the persons who answered every item, in the order of the items.
     *
     * @throws io.irote.statistics.UndefinedStatisticException if they are fewer than three, or they gave an item or its
     *     rest one answer
     */
    public static List<Double> of(ResponseMatrix responses) {
        ResponseMatrix complete = responses.completePersons();
        double[] sums = IntStream.range(0, complete.persons())
                .mapToDouble(person -> Arrays.stream(complete.answersOf(person)).sum())
                .toArray();
        return IntStream.range(0, complete.items())
                .mapToObj(i -> withRest(complete.item(i), i, sums))
                .toList();
    }

    private static double withRest(double[] item, int i, double[] sums) {
        PairwiseComplete.requireSpread(item, i);
        double[] rest = IntStream.range(0, item.length)
                .mapToDouble(person -> sums[person] - item[person])
                .toArray();
        return PearsonR.of(item, rest).r();
    }
}
