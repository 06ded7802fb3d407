package io.irote.cli.parse;

import io.irote.cli.core.UsageException;
import io.irote.cli.option.ConnectionOptions;
import io.irote.text.KeyValueFile;
import io.irote.text.KeyValueFile.Entry;
import io.irote.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** {@code irote.yaml}: options under their names, e.g. {@code seed: 7}. */
final class SettingsFile {
    private static final String NAME = "irote.yaml";

    /** The options by key; whether an option takes several values is the same in every command. */
    private final Map<String, OptionSpec> known = new LinkedHashMap<>();

    private final FolderBound bound;

    private SettingsFile(Path folder, List<OptionSpec> options) {
        bound = new FolderBound(folder);
        options.forEach(option -> known.putIfAbsent(OptionSettings.key(option), option));
    }

    /** The settings of a folder by key; none if it has no such file. */
    static Map<String, Setting> read(Path folder, List<OptionSpec> options) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new SettingsFile(folder, options).settings(KeyValueFile.read(NAME, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Setting> settings(List<Entry> entries) {
        Map<String, Setting> settings = new HashMap<>();
        for (Entry entry : entries) {
            if (settings.put(entry.key(), setting(entry)) != null) {
                throw fail(entry, "the key '" + entry.key() + "' occurs twice");
            }
        }
        return settings;
    }

    private Setting setting(Entry entry) {
        OptionSpec option = known.get(entry.key());
        if (option == null) {
            throw fail(entry, "unknown key '" + entry.key() + "'" + meant(entry.key()));
        }
        if (option.longestName().equals(ConnectionOptions.TRUST)) {
            throw fail(
                    entry,
                    "'" + entry.key() + "' is for the command line or the environment: a file that came with"
                            + " others would vouch for them");
        }
        if (entry.list() && !option.isMultiValue()) {
            throw fail(entry, "'" + entry.key() + "' takes one value, found a list");
        }
        if (!entry.values().stream().allMatch(value -> bound.allows(option, value))) {
            throw fail(
                    entry,
                    "'" + entry.key() + "' leads out of this folder, which a file cannot choose; say "
                            + option.longestName() + " or set IROTE_"
                            + entry.key().replace('-', '_').toUpperCase(Locale.ROOT));
        }
        return new Setting(String.join(separator(option), entry.values()), NAME + ":" + entry.line());
    }

    private static String separator(OptionSpec option) {
        return option.splitRegex().isEmpty() ? "," : option.splitRegex();
    }

    private String meant(String key) {
        return Nearest.to(key, known.keySet())
                .map(near -> ", did you mean '" + near + "'?")
                .orElse("; known are " + String.join(", ", known.keySet()));
    }

    private static UsageException fail(Entry entry, String message) {
        return new UsageException(NAME + ":" + entry.line() + ": " + message);
    }
}
