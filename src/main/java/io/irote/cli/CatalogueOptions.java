package io.irote.cli;

import io.irote.run.RunConfig;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
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
        return find(text, catalogue(environment), text(folder), environment);
    }

    /** The trait of a run that was begun before, found as it was found then. */
    static NamedTrait find(RunConfig config, Environment environment) {
        CatalogueOptions options = new CatalogueOptions();
        options.folder = config.traitsDir().isEmpty() ? null : Path.of(config.traitsDir());
        return options.find(text(config), environment);
    }

    /** The same, but in the folder that is named now, if one is. */
    NamedTrait findAgain(RunConfig config, Environment environment) {
        return folder == null ? find(config, environment) : find(text(config), environment);
    }

    private static String text(RunConfig config) {
        return config.traitFile().isEmpty()
                ? config.trait()
                : config.traitFile() + (config.trait().endsWith(":low") ? ":low" : "");
    }

    private static NamedTrait find(String text, TraitCatalog catalogue, String folder, Environment environment) {
        Matcher file = FILE.matcher(text);
        if (!file.matches()) {
            TraitId id = catalogue.resolve(text);
            return new NamedTrait(catalogue.find(id), id.pole(), catalogue, "", folder);
        }
        Pole pole = ":low".equals(file.group(2)) ? Pole.LOW : Pole.HIGH;
        Trait trait = TraitFile.read(environment.folder().resolve(file.group(1)));
        return new NamedTrait(trait, pole, catalogue.with(trait), file.group(1), folder);
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.toString();
    }
}
