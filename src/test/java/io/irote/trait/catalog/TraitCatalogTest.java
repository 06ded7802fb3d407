package io.irote.trait.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.irote.text.FileProblemsException;
import io.irote.text.Problem;
import io.irote.trait.Trait;
import io.irote.trait.TraitHash;
import io.irote.trait.TraitId;
import io.irote.trait.file.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitCatalogTest {
    private static final TraitCatalog SHIPPED = TraitCatalog.shipped();

    @ParameterizedTest
    @CsvSource({
        "big5:openness, big5:openness",
        "big5:openness:low, big5:openness",
        "big5:openness/intellect, big5:openness/intellect",
        "big5:openness/ideas, big5:openness/intellect",
        "schwartz:benevolence, schwartz:benevolence",
    })
    void findsTraitsAndFacets(String wanted, String found) {
        assertThat(SHIPPED.find(TraitId.parse(wanted)).id().name()).isEqualTo(found);
    }

    @Test
    void resolvesAliasesAndKeepsThePole() {
        assertThat(SHIPPED.resolve("big5:openness/ideas:low")).hasToString("big5:openness/intellect:low");
    }

    @Test
    void findsATraitByItsAlias() {
        Trait trait = Examples.read(Examples.small("title: Serenity", "title: Serenity\naliases: [composure]"));

        assertThat(SHIPPED.with(trait).resolve("mine:composure")).hasToString("mine:calm");
    }

    @ParameterizedTest
    @CsvSource({
        "openness, big5:openness",
        "opennes, big5:openness",
        "Openness, big5:openness",
        "big5:opennes, big5:openness",
        "big5:opennes:low, big5:openness:low",
        "bigfive:openness, big5:openness",
        "ideas, big5:openness/intellect",
        "big5:ideas, big5:openness/intellect",
        "big5:openness/idaes, big5:openness/intellect",
        "openness/ideas, big5:openness/intellect",
        "schwartz:benevolance, schwartz:benevolence",
        "power, schwartz:power",
    })
    void suggestsTheNearestFirst(String wrong, String meant) {
        UnknownTraitException e = catchThrowableOfType(UnknownTraitException.class, () -> SHIPPED.resolve(wrong));

        assertThat(e.nearest()).hasSizeBetween(1, 3).first().isEqualTo(meant);
        assertThat(e).hasMessageStartingWith("unknown trait '" + wrong + "'; did you mean " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "quantum:chromodynamics", "big5:openness/"})
    void saysWhereTraitsAreListedIfNothingIsNear(String wrong) {
        assertThatThrownBy(() -> SHIPPED.resolve(wrong))
                .isInstanceOf(UnknownTraitException.class)
                .hasMessageStartingWith("unknown trait '" + wrong + "'; ");
    }

    @Test
    void unknownTraitOfAKnownFormIsReportedTheSameWay() {
        assertThatThrownBy(() -> SHIPPED.find(TraitId.parse("mft:cares")))
                .isInstanceOf(UnknownTraitException.class)
                .hasMessage("unknown trait 'mft:cares'; did you mean mft:care?");
    }

    @Test
    void unknownSystem() {
        assertThatThrownBy(() -> SHIPPED.system("big6"))
                .isInstanceOf(UnknownTraitException.class)
                .hasMessage("unknown trait system 'big6'; there are big5, dark-triad, hexaco, mft, schwartz");
    }

    @Test
    void folderAddsAndReplaces(@TempDir Path folder) throws IOException {
        write(folder.resolve("deep/er/calm.yaml"), Examples.SMALL);
        write(
                folder.resolve("care.yml"),
                Examples.SMALL.replace("system: mine", "system: mft").replace("name: calm", "name: care"));
        write(folder.resolve("notes.txt"), "no trait");

        TraitCatalog catalog = SHIPPED.with(folder);

        assertThat(catalog.find(TraitId.parse("mine:calm")).title()).isEqualTo("Serenity");
        assertThat(catalog.find(TraitId.parse("mft:care")).title()).isEqualTo("Serenity");
        assertThat(catalog.traits()).hasSize(SHIPPED.traits().size() + 1);
        assertThat(catalog.systems()).contains("mine");
        assertThat(SHIPPED.find(TraitId.parse("mft:care")).title())
                .as("the other catalogue stays")
                .isEqualTo("Care");
    }

    @Test
    void folderReportsTheErrorsOfAllFiles(@TempDir Path folder) throws IOException {
        write(folder.resolve("a.yaml"), "schema: 1");
        write(folder.resolve("b.yaml"), Examples.SMALL);
        write(folder.resolve("c.yaml"), Examples.SMALL);
        write(folder.resolve("d.yaml"), "");

        FileProblemsException e = catchThrowableOfType(FileProblemsException.class, () -> SHIPPED.with(folder));

        assertThat(e.problems())
                .extracting(Problem::file)
                .contains(
                        folder.resolve("a.yaml").toString(),
                        folder.resolve("d.yaml").toString());
        assertThat(e.problems())
                .extracting(Problem::toString)
                .contains(folder.resolve("c.yaml") + ": another file of the folder also defines mine:calm");
    }

    @Test
    void folderMustHoldTraits(@TempDir Path folder) {
        assertThatThrownBy(() -> SHIPPED.with(folder))
                .hasMessage(folder + ": there is no .yaml file in or below this folder");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> SHIPPED.with(none)).hasMessage(none + ": not a folder with trait files");
    }

    @Test
    void unreadableFolderIsReported(@TempDir Path folder) throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeThat(closed.toFile().setReadable(false) && !Files.isReadable(closed))
                .isTrue();

        assertThatThrownBy(() -> SHIPPED.with(folder))
                .isInstanceOf(FileProblemsException.class)
                .hasMessage(folder + ": cannot be read: permission denied");
    }

    @Test
    void hashNamesTheContentWhateverTheOrder(@TempDir Path one, @TempDir Path other) throws IOException {
        String second = Examples.SMALL.replace("name: calm", "name: zeal");
        write(one.resolve("a.yaml"), Examples.SMALL);
        write(one.resolve("b.yaml"), second);
        write(other.resolve("a.yaml"), second);
        write(other.resolve("b.yaml"), "# a comment\n" + Examples.SMALL);

        assertThat(SHIPPED.with(one).hashOfAll())
                .matches("[0-9a-f]{64}")
                .isEqualTo(SHIPPED.with(other).hashOfAll());
        assertThat(SHIPPED.with(one).hashOfAll()).isNotEqualTo(SHIPPED.hashOfAll());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mine",
                "calm",
                "Serenity",
                "within",
                "Quick",
                "exams",
                "I whispered",
                "a1",
                "nervous",
                "keyed: minus",
                "t1",
                "story",
                "storm"
            })
    void hashChangesWithEveryValue(String value) {
        Trait trait = Examples.read(Examples.SMALL);
        Trait changed = Examples.read(Examples.small(
                value, value.contains("keyed") ? "keyed: plus" : value.equals("story") ? "advice" : value + "s"));

        assertThat(TraitHash.of(changed)).isNotEqualTo(TraitHash.of(trait));
    }

    @Test
    void hashOfAKnownTraitNeverChanges() {
        assertThat(TraitHash.of(Examples.read(Examples.SMALL)))
                .isEqualTo("092c3d1773f957508228b7871e138656f2b8b6cc8a56b544e038cdf28da1802c");
    }

    @Test
    void suggestionsCoverAllTraitsInAStableOrder() {
        UnknownTraitException e =
                catchThrowableOfType(UnknownTraitException.class, () -> SHIPPED.resolve("big5:openness/idea"));

        assertThat(e.nearest())
                .isEqualTo(List.of("big5:openness/intellect", "big5:openness", "big5:openness/liberalism"));
    }

    private static void write(Path file, String yaml) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
    }
}
