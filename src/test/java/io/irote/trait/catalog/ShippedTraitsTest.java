package io.irote.trait.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.instrument.Item;
import io.irote.instrument.Questionnaire;
import io.irote.trait.OpenTask;
import io.irote.trait.Trait;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards the catalogue that comes with the program. */
class ShippedTraitsTest {
    @Test
    void everyFileIsWithoutAProblem() {
        assertThat(TraitCatalog.validateShipped()).isEmpty();
    }

    @Test
    void everyFileOfTheSourceTreeIsInTheCatalogue() throws IOException {
        Path traits = Path.of("traits");
        try (Stream<Path> files = Files.walk(traits)) {
            List<String> ids = files.filter(Files::isRegularFile)
                    .map(file -> traits.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.replace('/', ':').replaceFirst("\\.yaml$", ""))
                    .sorted()
                    .toList();

            assertThat(TraitCatalog.shipped().traits())
                    .extracting(trait -> trait.id().name())
                    .containsExactlyElementsOf(ids);
        }
    }

    @Test
    void holdsTheSystemsThatItPromises() {
        TraitCatalog catalog = TraitCatalog.shipped();

        assertThat(catalog.systems()).containsExactly("big5", "dark-triad", "hexaco", "mft", "schwartz");
        assertThat(catalog.system("big5")).hasSize(5).allSatisfy(trait -> assertThat(trait.facets())
                .hasSize(6));
        assertThat(catalog.system("schwartz")).hasSize(10);
        assertThat(catalog.system("mft")).hasSize(5);
        assertThat(catalog.system("dark-triad")).hasSize(3).allMatch(Trait::sensitive);
        assertThat(catalog.system("big5")).noneMatch(Trait::sensitive);
    }

    /** Of another system than irote's own they are printed without a subject. */
    @Test
    void everyItemIsShownAsASentenceAboutOneself() {
        assertThat(TraitCatalog.shipped().traits())
                .flatExtracting(Trait::forms)
                .flatExtracting(Questionnaire::items)
                .extracting(Item::statement)
                .allMatch(statement -> statement.matches("(?:I|I'm|I've|I'd|I'll|My) .*"))
                .contains("I am always prepared.", "I have a vivid imagination.");
    }

    @Test
    void bigFiveItemsNameTheirOrigin() {
        assertThat(TraitCatalog.shipped().system("big5"))
                .flatExtracting(Trait::forms)
                .extracting(Questionnaire::attribution)
                .allMatch(attribution -> attribution.contains("International Personality Item Pool"));
    }

    @Test
    void itemAndTaskIdsAreUniqueWithinASystem() {
        TraitCatalog catalog = TraitCatalog.shipped();
        for (String system : catalog.systems()) {
            Stream<String> items = catalog.system(system).stream()
                    .flatMap(trait -> trait.forms().stream())
                    .flatMap(form -> form.items().stream())
                    .map(Item::id);
            Stream<String> tasks = catalog.system(system).stream()
                    .flatMap(trait -> Stream.concat(Stream.of(trait), trait.facets().stream()))
                    .flatMap(trait -> trait.tasks().stream())
                    .map(OpenTask::id);
            assertThat(Stream.concat(items, tasks)).as(system).doesNotHaveDuplicates();
        }
    }

    @Test
    void isReadFromAJarAsFromAFolder(@TempDir Path folder) throws Exception {
        URL[] classPath = {jar(folder).toUri().toURL(), locationOf(org.yaml.snakeyaml.Yaml.class)};
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(TraitCatalog.class.getName());
            Object catalog = type.getMethod("shipped").invoke(null);

            assertThat(type.getMethod("hashOfAll").invoke(catalog))
                    .isEqualTo(TraitCatalog.shipped().hashOfAll());
        }
    }

    /** A jar of the program's classes and traits, without entries for folders. */
    private static Path jar(Path folder) throws Exception {
        Path classes = Path.of(locationOf(TraitCatalog.class).toURI());
        Path jar = folder.resolve("the program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
