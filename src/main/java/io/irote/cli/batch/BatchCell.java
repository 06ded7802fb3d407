package io.irote.cli.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A job as a batch file has it.
 *
 * @param trait an ID or a trait file, with its pole
 * @param settings what the file says of the job, by key
 * @param listed the keys that the file gives as lists: what tells one job of a trait from another
 */
record BatchCell(String trait, Map<String, String> settings, Set<String> listed) {
    BatchCell {
        settings = Map.copyOf(settings);
        listed = Set.copyOf(listed);
    }

    /** The settings of the listed keys, in alphabetical order. */
    Map<String, String> varying() {
        Map<String, String> varying = new LinkedHashMap<>();
        new TreeSet<>(listed).forEach(key -> varying.put(key, settings.getOrDefault(key, "")));
        return varying;
    }
}
