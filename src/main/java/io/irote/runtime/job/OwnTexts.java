package io.irote.runtime.job;

import io.irote.file.AtomicFile;
import io.irote.file.IoCause;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import io.irote.trait.file.TraitFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where the user's own texts lie that a search is made with. A run keeps copies of them, so that it can be gone on
 * with, checked and evaluated wherever it is moved, without reading anything outside of its folder.
 *
 * @param traitFile the trait, where it came from a file
 * @param traitsDir the folder of further traits
 * @param promptsDir the folder of prompt templates
 */
public record OwnTexts(Optional<Path> traitFile, Optional<Path> traitsDir, Optional<Path> promptsDir) {
    public static final OwnTexts NONE = new OwnTexts(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String TRAIT = "trait.yaml";
    private static final String TRAITS = "traits";
    private static final String PROMPTS = "prompts";

    /** Those that a configuration names from a folder. */
    public static OwnTexts named(RunConfig config, Path folder) {
        return new OwnTexts(
                named(config.traitFile(), folder),
                named(config.traitsDir(), folder),
                named(config.promptsDir(), folder));
    }

    private static Optional<Path> named(String text, Path folder) {
        return text.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(text));
    }

    /** The trait file and folder of traits that a file records. */
    public static OwnTexts traits(RunConfig config, TextPlaces places) {
        String remedy = "say where it is: --traits-dir DIR";
        return new OwnTexts(
                recorded(config.traitFile(), TRAIT, places, "the trait file", remedy),
                recorded(config.traitsDir(), TRAITS, places, "the folder of traits", remedy),
                Optional.empty());
    }

    /** The trait file that a file records, if it is where it may be. */
    public static Optional<Path> traitFile(RunConfig config, TextPlaces places) {
        return config.traitFile().isEmpty() ? Optional.empty() : places.find(config.traitFile(), TRAIT);
    }

    /**
     * The folder of templates that a file records.
     *
     * @throws RunFolderException if they are nowhere that the file may name
     */
    public static Optional<Path> prompts(RunConfig config, TextPlaces places) {
        return recorded(
                config.promptsDir(), PROMPTS, places, "the folder of prompts", "say where it is: --prompts DIR");
    }

    private static Optional<Path> recorded(String text, String copy, TextPlaces places, String what, String remedy) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return places.find(text, copy).or(() -> {
            throw new RunFolderException("the file in " + places.home() + " was made with " + what + " '" + text
                    + "', which does not lie beside it; " + remedy);
        });
    }

    /** Copies them into the folder of a run; what is there stays. */
    public void keepIn(Path run) {
        Path copies = run.resolve(TextPlaces.COPIES);
        try {
            copy(traitFile.stream().toList(), file -> copies.resolve(TRAIT));
            if (traitsDir.isPresent()) {
                Path from = traitsDir.get();
                copy(TraitFile.below(from), file -> copies.resolve(TRAITS).resolve(from.relativize(file)));
            }
            if (promptsDir.isPresent()) {
                copy(visible(promptsDir.get()), file -> copies.resolve(PROMPTS).resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new RunFailedException("cannot keep the run's texts in " + copies + ": " + IoCause.of(e), e);
        }
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static void copy(List<Path> files, UnaryOperator<Path> place) throws IOException {
        for (Path file : files) {
            Path copy = place.apply(file);
            if (!Files.exists(copy)) {
                Files.createDirectories(copy.getParent());
                AtomicFile.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
