package io.irote.instrument;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes two forms of a facet's few items: the first, third … item are optimised, the second, fourth … held out. All of
 * them stem from the instrument that is held out for the trait itself, since only that one measures facets.
 */
public final class Halves {
    private Halves() {}

    public static List<Questionnaire> of(Questionnaire instrument, String facet, List<Item> items) {
        return List.of(
                half(instrument, "odd", facet, everySecond(items, 0)),
                half(instrument, "even", facet, everySecond(items, 1)));
    }

    private static Questionnaire half(Questionnaire instrument, String which, String facet, List<Item> items) {
        return new Questionnaire(
                instrument.id() + "-" + which,
                instrument.title() + ", " + facet + ", " + which + " items",
                instrument.attribution(),
                instrument.scale(),
                items);
    }

    private static List<Item> everySecond(List<Item> items, int first) {
        return IntStream.range(0, items.size())
                .filter(i -> i % 2 == first)
                .mapToObj(items::get)
                .toList();
    }
}
