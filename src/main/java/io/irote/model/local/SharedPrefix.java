package io.irote.model.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries that begin alike. Those that are no more than the beginning of a longer one are answered by reading that. */
record SharedPrefix(List<Query> queries) {
    SharedPrefix {
        queries = List.copyOf(queries);
    }

    /** The queries by their token at a position, which all of them have, in order of appearance. */
    static List<SharedPrefix> at(int position, List<Query> queries) {
        Map<Integer, List<Query>> families = new LinkedHashMap<>();
        for (Query query : queries) {
            families.computeIfAbsent(query.ids()[position], token -> new ArrayList<>())
                    .add(query);
        }
        return families.values().stream().map(SharedPrefix::new).toList();
    }

    private Query longest() {
        return queries.stream().max(Comparator.comparing(Query::length)).orElseThrow();
    }

    int length() {
        return longest().length();
    }

    /** A part of the longest one. */
    int[] ids(int from, int to) {
        return longest().ids(from, to);
    }

    /** The first position that is asked about. */
    int first() {
        return queries.stream().mapToInt(Query::first).min().orElseThrow();
    }

    /** Those that ask about a position. */
    List<Query> asking(int position) {
        return queries.stream()
                .filter(query -> query.first() <= position && position < query.length())
                .toList();
    }

    /** Where the first of them leaves the longest one; the end of that where none does. */
    int fork() {
        Query longest = longest();
        return queries.stream().mapToInt(query -> query.fork(longest)).min().orElseThrow();
    }

    /** Those that end within the first tokens. */
    List<Query> within(int tokens) {
        return queries.stream().filter(query -> query.length() <= tokens).toList();
    }

    /** Those that go on behind the first tokens. */
    List<Query> beyond(int tokens) {
        return queries.stream().filter(query -> query.length() > tokens).toList();
    }
}
