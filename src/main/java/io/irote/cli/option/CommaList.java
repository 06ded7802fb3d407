package io.irote.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values divided by commas, where a path may hold commas itself: what is there under its whole name is one value. */
public record CommaList(Predicate<String> exists) {
    /** The values, in the order given. */
    public List<String> split(List<String> values) {
        return values.stream().flatMap(this::split).toList();
    }

    private Stream<String> split(String value) {
        List<String> parts = List.of(value.split(",", -1));
        List<String> found = new ArrayList<>();
        for (int from = 0, to; from < parts.size(); from = to) {
            to = end(parts, from);
            found.add(String.join(",", parts.subList(from, to)));
        }
        return found.stream();
    }

    /** Behind the longest run of parts that is there; else behind one part. */
    private int end(List<String> parts, int from) {
        for (int to = parts.size(); to > from + 1; to--) {
            if (exists.test(String.join(",", parts.subList(from, to)))) {
                return to;
            }
        }
        return from + 1;
    }
}
