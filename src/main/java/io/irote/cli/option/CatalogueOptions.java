package io.irote.cli.option;

import io.irote.cli.core.Environment;
import io.irote.cli.core.Session;
import io.irote.runtime.job.OwnTexts;
import io.irote.runtime.job.RunConfig;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import io.irote.trait.catalog.TraitCatalog;
import io.irote.trait.file.TraitFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which traits there are. */
public final class CatalogueOptions {
    private static final String NAME = "--traits-dir";
    private static final Pattern FILE = Pattern.compile("(.+\\.ya?ml)(:low|:high)?");

    @Option(
            names = NAME,
            paramLabel = "DIR",
            description = "Adds the trait files in and below DIR; one there replaces a shipped trait of its ID.")
    private @Nullable Path folder;

    /** The shipped traits, and those of the user's folder. */
    public TraitCatalog catalogue(Environment environment) {
        TraitCatalog shipped = TraitCatalog.shipped();
        return folder == null ? shipped : shipped.with(environment.folder().resolve(folder));
    }

    /** The trait that a text names: an ID, or the path of a trait file; either with {@code :low} or {@code :high}. */
    public NamedTrait find(String text, Environment environment) {
        return find(text, catalogue(environment), text(folder), environment);
    }

    /**
     * The trait of a search that was made before, in the texts that lie with the file that records it. A folder on the
     * command line takes their place.
     *
     * @throws io.irote.runtime.file.RunFolderException if the file names texts that do not lie with it
     */
    public NamedTrait findAgain(RecordedSearch.Source then, Session session) {
        RunConfig config = then.config();
        if (config.model().isEmpty()) {
            return named(config.trait(), catalogue(session.environment()), text(folder));
        }
        if (session.given().onCommandLine(NAME)) {
            return of(
                    config, OwnTexts.traitFile(config, then.places()), catalogue(session.environment()), text(folder));
        }
        OwnTexts own = OwnTexts.traits(config, then.places());
        TraitCatalog catalogue =
                own.traitsDir().map(TraitCatalog.shipped()::with).orElseGet(TraitCatalog::shipped);
        return of(config, own.traitFile(), catalogue, config.traitsDir());
    }

    private static NamedTrait of(RunConfig config, Optional<Path> file, TraitCatalog catalogue, String folder) {
        if (file.isEmpty()) {
            return named(config.trait(), catalogue, folder);
        }
        Trait trait = TraitFile.read(file.get());
        Pole pole = config.trait().endsWith(":low") ? Pole.LOW : Pole.HIGH;
        return new NamedTrait(trait, pole, catalogue.with(trait), config.traitFile(), folder);
    }

    private static NamedTrait named(String text, TraitCatalog catalogue, String folder) {
        TraitId id = catalogue.resolve(text);
        return new NamedTrait(catalogue.find(id), id.pole(), catalogue, "", folder);
    }

    /** Whether a text names a trait file that is there, with or without a pole behind it. */
    public static boolean isFile(String text, Environment environment) {
        Matcher file = FILE.matcher(text);
        return file.matches() && Files.exists(environment.folder().resolve(file.group(1)));
    }

    private static NamedTrait find(String text, TraitCatalog catalogue, String folder, Environment environment) {
        Matcher file = FILE.matcher(text);
        if (!file.matches()) {
            return named(text, catalogue, folder);
        }
        Pole pole = ":low".equals(file.group(2)) ? Pole.LOW : Pole.HIGH;
        Trait trait = TraitFile.read(environment.folder().resolve(file.group(1)));
        return new NamedTrait(trait, pole, catalogue.with(trait), file.group(1), folder);
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.toString();
    }
}
