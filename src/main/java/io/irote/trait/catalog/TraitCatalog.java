package io.irote.trait.catalog;

import io.irote.text.Problem;
import io.irote.trait.Trait;
import io.irote.trait.TraitHash;
import io.irote.trait.TraitId;
import io.irote.trait.file.TraitFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The traits that can be named, in alphabetical order of their IDs; a file is read when one of its traits is needed.
 */
public final class TraitCatalog {
    private static final Set<String> SYSTEMS_THEN = Set.of("big5", "dark-triad", "hexaco", "mft", "schwartz");

    private final NavigableMap<String, Lazy> traits;

    private TraitCatalog(NavigableMap<String, Lazy> traits) {
        this.traits = traits;
    }

    /** The traits that come with the program. */
    public static TraitCatalog shipped() {
        NavigableMap<String, Lazy> traits = new TreeMap<>();
        ShippedTraits.ids().forEach(id -> traits.put(id, new Lazy(() -> ShippedTraits.trait(id))));
        return new TraitCatalog(traits);
    }

    /** Everything that is wrong with the shipped files, by file and line; empty if nothing is. */
    public static List<Problem> validateShipped() {
        return ShippedTraits.ids().stream()
                .sorted()
                .flatMap(id -> ShippedTraits.validate(id).stream())
                .toList();
    }

    /**
     * This catalogue with the {@code .yaml} files in and below a folder; a trait there takes the place of one with its
     * ID.
     *
     * @throws io.irote.text.FileProblemsException with the errors of all files, or if there is no such folder or no file
     *     in it
     */
    public TraitCatalog with(Path folder) {
        return with(TraitFolder.read(folder));
    }

    /** This catalogue with one more trait, or another one in the place of that with its ID. */
    public TraitCatalog with(Trait trait) {
        return with(List.of(trait));
    }

    private TraitCatalog with(Collection<Trait> more) {
        NavigableMap<String, Lazy> all = new TreeMap<>(traits);
        more.forEach(trait -> all.put(trait.id().name(), new Lazy(() -> trait)));
        return new TraitCatalog(all);
    }

    public List<Trait> traits() {
        return read(traits.values());
    }

    public List<String> systems() {
        return traits.keySet().stream().map(TraitCatalog::systemOf).distinct().toList();
    }

    /**
     * The traits of a system, in alphabetical order.
     *
     * @throws UnknownTraitException if no trait belongs to it
     */
    public List<Trait> system(String system) {
        if (!systems().contains(system)) {
            throw UnknownTraitException.system(system, systems());
        }
        return ofSystem(system);
    }

    /**
     * The trait or facet of an ID, whatever its pole; names may be aliases.
     *
     * @throws UnknownTraitException if there is none
     */
    public Trait find(TraitId id) {
        return trait(id).flatMap(trait -> facet(trait, id)).orElseThrow(() -> unknown(id.toString()));
    }

    /**
     * Reads an ID and replaces aliases in it by the names that they stand for.
     *
     * @throws UnknownTraitException if the text names no trait, with what it may have meant
     */
    public TraitId resolve(String text) {
        TraitId id;
        try {
            id = TraitId.parse(text);
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
        return find(id).id().with(id.pole());
    }

    /**
     * One hash of all traits that there could be when configurations told them by one, up to their schema 3: those of the
     * systems that irote came with then, and the user's own. 64 hexadecimal digits; reads all files.
     */
    public String hashOfAll() {
        Set<String> later = ShippedTraits.ids().stream()
                .filter(id -> !SYSTEMS_THEN.contains(systemOf(id)))
                .collect(Collectors.toSet());
        return TraitHash.of(traits().stream()
                .filter(trait -> !later.contains(trait.id().name()))
                .toList());
    }

    private Optional<Trait> trait(TraitId id) {
        Lazy named = traits.get(id.system() + ":" + id.trait());
        if (named != null) {
            return Optional.of(named.get());
        }
        return ofSystem(id.system()).stream()
                .filter(trait -> trait.aliases().contains(id.trait()))
                .findFirst();
    }

    private static Optional<Trait> facet(Trait trait, TraitId id) {
        if (id.facet().isEmpty()) {
            return Optional.of(trait);
        }
        String name = id.facet().get();
        return trait.facets().stream()
                .filter(facet ->
                        facet.id().facet().equals(id.facet()) || facet.aliases().contains(name))
                .findFirst();
    }

    private List<Trait> ofSystem(String system) {
        Stream<String> ids = traits.keySet().stream().filter(id -> systemOf(id).equals(system));
        return read(ids.map(traits::get).toList());
    }

    private static List<Trait> read(Collection<Lazy> traits) {
        return traits.stream().map(Lazy::get).toList();
    }

    private static String systemOf(String id) {
        return id.substring(0, id.indexOf(':'));
    }

    private UnknownTraitException unknown(String text) {
        return UnknownTraitException.trait(text, Suggestions.of(text, traits()));
    }
}
