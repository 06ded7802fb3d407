package io.irote.cli.batch;

import io.irote.cli.core.UsageException;
import io.irote.cli.job.JobOptions;
import io.irote.cli.parse.OptionSettings;
import io.irote.text.KeyValueFile.Entry;
import io.irote.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.IDefaultValueProvider;

/**
 * Traits and settings, all combinations of which are jobs; the values of the last key change fastest.
 *
 * @param name of the file, for messages
 * @param otherwise gives the options that the file does not
 */
record BatchMatrix(String name, List<Entry> entries, IDefaultValueProvider otherwise) {
    private static final int MOST_JOBS = 10_000;
    private static final String TRAIT = "trait";
    private static final String POLE = "pole";
    private static final Set<String> POLES = Set.of("high", "low");

    /** @throws UsageException with the line of a key or value that is wrong */
    List<BatchCell> cells() {
        Map<String, Entry> byKey = byKey();
        Entry traits = Optional.ofNullable(byKey.remove(TRAIT))
                .orElseThrow(() ->
                        new UsageException(name + " has no key 'trait'; write e.g. trait: [big5:openness, mft:care]"));
        List<String> named = named(traits, Optional.ofNullable(byKey.remove(POLE)));
        List<Map<String, String>> settings = combinations(byKey.values(), named.size());
        Set<String> listed =
                byKey.values().stream().filter(Entry::list).map(Entry::key).collect(Collectors.toSet());
        return named.stream()
                .flatMap(trait -> settings.stream().map(each -> new BatchCell(trait, each, listed)))
                .distinct()
                .toList();
    }

    private Map<String, Entry> byKey() {
        Set<String> known = new TreeSet<>(Set.of(TRAIT, POLE));
        JobOptions.known().forEach(option -> known.add(OptionSettings.key(option)));
        Map<String, Entry> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            check(entry, known);
            if (byKey.put(entry.key(), entry) != null) {
                throw fail(entry, "the key '" + entry.key() + "' occurs twice");
            }
        }
        return byKey;
    }

    private void check(Entry entry, Set<String> known) {
        String key = entry.key();
        if (!known.contains(key)) {
            String meant = Nearest.to(key, known)
                    .map(near -> ", did you mean '" + near + "'?")
                    .orElse("; known are " + String.join(", ", known));
            throw fail(entry, "unknown key '" + key + "'" + meant);
        }
        if (entry.values().isEmpty()) {
            throw fail(entry, "the list of '" + key + "' is empty");
        }
        if (!key.equals(TRAIT) && !key.equals(POLE)) {
            entry.values().forEach(value -> check(entry, value));
        }
    }

    private void check(Entry entry, String value) {
        try {
            JobOptions.of(Map.of(entry.key(), value), otherwise);
        } catch (UsageException e) {
            throw fail(entry, Objects.requireNonNull(e.getMessage()));
        }
    }

    private List<String> named(Entry traits, Optional<Entry> poles) {
        if (poles.isEmpty()) {
            return traits.values();
        }
        List<String> each = poles.get().values();
        each.stream().filter(pole -> !POLES.contains(pole)).findFirst().ifPresent(wrong -> {
            throw fail(poles.get(), "'pole' is high or low, not '" + wrong + "'");
        });
        traits.values().stream().filter(BatchMatrix::hasPole).findFirst().ifPresent(twice -> {
            throw fail(poles.get(), "'" + twice + "' has a pole already; leave out one of them");
        });
        return traits.values().stream()
                .flatMap(trait -> each.stream().map(pole -> trait + ":" + pole))
                .toList();
    }

    private static boolean hasPole(String trait) {
        return POLES.stream().anyMatch(pole -> trait.endsWith(":" + pole));
    }

    private List<Map<String, String>> combinations(Collection<Entry> settings, int traits) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Entry entry : settings) {
            if ((long) traits * all.size() * entry.values().size() > MOST_JOBS) {
                throw fail(entry, "these are more than 10,000 jobs; split the file");
            }
            all = all.stream().flatMap(each -> extended(each, entry).stream()).toList();
        }
        return all;
    }

    private static List<Map<String, String>> extended(Map<String, String> settings, Entry entry) {
        List<Map<String, String>> longer = new ArrayList<>();
        for (String value : entry.values()) {
            Map<String, String> more = new LinkedHashMap<>(settings);
            more.put(entry.key(), value);
            longer.add(more);
        }
        return longer;
    }

    private UsageException fail(Entry entry, String message) {
        return new UsageException(name + ":" + entry.line() + ": " + message);
    }
}
