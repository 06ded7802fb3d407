package io.irote.cli;

import io.irote.trait.Pole;
import io.irote.trait.TraitCatalog;
import io.irote.trait.TraitFile;
import io.irote.trait.TraitId;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which traits there are. */
final class CatalogueOptions {
    private static final Pattern FILE = Pattern.compile("(.+\\.ya?ml)(:low|:high)?");

    @Option(
            names = "--traits-dir",
            paramLabel = "DIR",
            description = "Adds the trait files in and below DIR; one there replaces a shipped trait of its ID.")
    private @Nullable Path folder;

    /** The shipped traits, and those of the user's folder. */
    TraitCatalog catalogue(Environment environment) {
        TraitCatalog shipped = TraitCatalog.shipped();
        return folder == null ? shipped : shipped.with(environment.folder().resolve(folder));
    }

    /** The trait that a text names: an ID, or the path of a trait file; either with {@code :low} or {@code :high}. */
    NamedTrait find(String text, Environment environment) {
        Matcher file = FILE.matcher(text);
        return file.matches() ? fromFile(file, environment) : fromCatalogue(text, environment);
    }

    private NamedTrait fromCatalogue(String text, Environment environment) {
        TraitCatalog catalogue = catalogue(environment);
        TraitId id = catalogue.resolve(text);
        return new NamedTrait(catalogue.find(id), id.pole());
    }

    private static NamedTrait fromFile(Matcher file, Environment environment) {
        Pole pole = ":low".equals(file.group(2)) ? Pole.LOW : Pole.HIGH;
        return new NamedTrait(TraitFile.read(environment.folder().resolve(file.group(1))), pole);
    }
}
