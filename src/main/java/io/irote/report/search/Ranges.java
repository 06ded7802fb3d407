package io.irote.report.search;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts counted, those that differ only in whole numbers as one: 51 words and 63 words are 51–63 words. */
final class Ranges {
    /** Longer ones do not fit a long and are taken as words. */
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,18}\\b");

    private Ranges() {}

    /** How often each text occurs, in alphabetical order. */
    static Map<String, Long> count(List<String> texts) {
        Map<String, List<String>> alike = texts.stream()
                .collect(Collectors.groupingBy(text -> NUMBER.matcher(text).replaceAll("0")));
        Map<String, Long> counts = new TreeMap<>();
        alike.values().forEach(group -> counts.put(merged(group), (long) group.size()));
        return counts;
    }

    private static String merged(List<String> group) {
        StringBuilder merged = new StringBuilder();
        Matcher numbers = NUMBER.matcher(group.get(0));
        for (int i = 0; numbers.find(); i++) {
            numbers.appendReplacement(merged, range(group, i));
        }
        return numbers.appendTail(merged).toString();
    }

    /** What the i-th number of the texts lies between. */
    private static String range(List<String> group, int i) {
        LongSummaryStatistics values = group.stream()
                .mapToLong(text -> NUMBER.matcher(text)
                        .results()
                        .skip(i)
                        .map(MatchResult::group)
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow())
                .summaryStatistics();
        return values.getMin() == values.getMax()
                ? Long.toString(values.getMin())
                : values.getMin() + "–" + values.getMax();
    }
}
