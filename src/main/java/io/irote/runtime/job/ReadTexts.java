package io.irote.runtime.job;

import io.irote.trait.TraitHash;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts that a job reads, each by a hash. What it does not read has no part in it: another trait in the catalogue or
 * another template changes nothing.
 *
 * @param traits hashes by the names of traits, and by what the embedded engine makes of others
 * @param templates hashes by the names of templates
 */
public record ReadTexts(Map<String, String> traits, Map<String, String> templates) {
    /** Stands for all texts, where single ones were not recorded. */
    private static final String ALL = "all";

    /** What the embedded engine answers and judges by. */
    static final String ENGINE = "embedded";

    /** What the embedded engine counts words by, for its log-probabilities. */
    static final String RATES = "embedded-word-rates";

    public ReadTexts {
        traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    /** Those of which a file tells one hash for all traits and one for all templates; a hash may be empty. */
    public static ReadTexts recorded(String catalogue, String prompts) {
        return new ReadTexts(Map.of(ALL, catalogue), Map.of(ALL, prompts));
    }

    /** One hash for all traits. */
    public String catalogue() {
        return digest(traits);
    }

    /** One hash for all templates. */
    public String prompts() {
        return digest(templates);
    }

    /** Hash of what the embedded engine answers and judges by; empty where it does neither. */
    public Optional<String> engine() {
        return Optional.ofNullable(traits.get(ENGINE));
    }

    /** Whether some texts are not told one by one. */
    boolean isSummary() {
        return traits.containsKey(ALL) || templates.containsKey(ALL);
    }

    /** Whether scores found with these texts were found with the same ones: word rates have no part in scores. */
    public static boolean scoreAlike(Collection<ReadTexts> all) {
        List<Map<String, String>> scoring = all.stream()
                .map(texts -> {
                    Map<String, String> traits = new LinkedHashMap<>(texts.traits);
                    traits.remove(RATES);
                    return traits;
                })
                .toList();
        return agree(scoring) && sameTemplates(all);
    }

    /** Whether all read the same traits, as far as they read the same. */
    public static boolean sameTraits(Collection<ReadTexts> all) {
        return agree(all.stream().map(ReadTexts::traits).toList());
    }

    /** Whether all read the same templates, as far as they read the same. */
    public static boolean sameTemplates(Collection<ReadTexts> all) {
        return agree(all.stream().map(ReadTexts::templates).toList());
    }

    /** Whether what several read is the same; of texts of which one hash is known nothing else can be said. */
    private static boolean agree(List<Map<String, String>> all) {
        if (all.stream().map(hashes -> hashes.containsKey(ALL)).distinct().count() > 1) {
            return false;
        }
        return all.stream()
                .flatMap(hashes -> hashes.keySet().stream())
                .distinct()
                .allMatch(name -> all.stream()
                                .map(hashes -> hashes.get(name))
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        == 1);
    }

    private static String digest(Map<String, String> hashes) {
        return Optional.ofNullable(hashes.get(ALL))
                .orElseGet(() -> TraitHash.of(hashes.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toList()));
    }
}
