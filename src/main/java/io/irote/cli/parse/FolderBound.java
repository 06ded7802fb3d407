package io.irote.cli.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** Holds the paths that a file of settings or jobs gives to the working folder: it may have come with others. */
public record FolderBound(Path folder) {
    private static final Pattern TRAIT_FILE = Pattern.compile("(.+\\.ya?ml)(?::low|:high)?");

    /** Whether the value of an option is no path, or one that stays in the folder. */
    public boolean allows(OptionSpec option, String value) {
        return option.typeInfo().getType() == Path.class ? holds(value) : allows(value);
    }

    /** Whether a trait is no file, or one in the folder. */
    public boolean allows(String trait) {
        Matcher file = TRAIT_FILE.matcher(trait);
        return !file.matches() || holds(file.group(1));
    }

    private boolean holds(String text) {
        try {
            Path path = folder.resolve(text).normalize();
            Path real = Stream.iterate(path, Path::getParent)
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
            return path.startsWith(folder) && real.startsWith(folder.toRealPath());
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }
}
