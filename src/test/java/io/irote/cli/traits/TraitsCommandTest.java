package io.irote.cli.traits;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.trait.file.TraitTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TraitsCommandTest {
    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void irote() {
        irote = Irote.in(folder);
    }

    @Test
    void listShowsEveryTraitWithItsFacetsAndWhetherItIsSensitive() {
        CommandResult result = irote.run("traits", "list");
        assertThat(result).succeeded().saidNothing().didNotPrint("big5:openness/");
        Assertions.assertThat(result.out())
                .startsWith("trait  ")
                .containsPattern("(?m)^big5:openness +Openness +6$")
                .containsPattern("(?m)^dark-triad:narcissism +Narcissism +sensitive$");
    }

    @Test
    void listCanBeNarrowedAndWidened() {
        assertThat(irote.run("traits", "list", "--system", "big5", "--facets"))
                .succeeded()
                .printed("big5:openness/intellect")
                .didNotPrint("mft:");
        assertThat(irote.run("traits", "list", "--system", "big6"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("'big6'", "big5");
    }

    @Test
    void listComesAsMarkdownAndAsJson() throws IOException {
        assertThat(irote.run("traits", "list", "--format", "md"))
                .printed(
                        "| trait | title | facets | note |\n| --- | --- | ---: | --- |\n", "| mft:care | Care |  |  |");
        JsonNode json = new ObjectMapper()
                .readTree(irote.run("traits", "list", "--format", "JSON").out());
        Assertions.assertThat(json.path("schema").asInt()).isEqualTo(1);
        Assertions.assertThat(json.path("traits").findValuesAsText("id")).contains("big5:openness", "mft:care");
    }

    @Test
    void showPrintsATraitWholeInEveryFormat() throws IOException {
        assertThat(irote.run("traits", "show", "big5:openness:low"))
                .succeeded()
                .printed("big5:openness - Openness", "The high pole: ", "The low pole: ", ", e.g.: ", "(+) ", "(-) ")
                .printed("ipip-50", "ipip-neo-120", "public domain", "advice: ", "big5:openness/intellect - Intellect");
        assertThat(irote.run("traits", "show", "big5:openness/ideas", "--format", "md"))
                .succeeded()
                .printed("# big5:openness/intellect - Intellect\n", "\n## The low pole: ", "\n- (+) ");
        JsonNode json = new ObjectMapper()
                .readTree(irote.run("traits", "show", "dark-triad:narcissism", "--format=json")
                        .out());
        Assertions.assertThat(json.path("sensitive").asBoolean()).isTrue();
        Assertions.assertThat(json.path("forms").get(0).path("items").size()).isGreaterThan(9);
    }

    @Test
    void aMistypedTraitGetsTheNearestOne() {
        assertThat(irote.run("traits", "show", "big5:opennes"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("'big5:opennes'", "big5:openness");
    }

    @Test
    void theShippedCatalogueHasNoError() {
        assertThat(irote.run("traits", "validate")).succeeded().said("irote: 0 errors");
    }

    @Test
    void validateNamesFileAndLine() {
        irote.withFile("bad.yaml", TraitTemplate.text().replaceFirst("(?m)^title:", "titel:"));
        CommandResult result = irote.run("traits", "validate", "bad.yaml");
        assertThat(result).exitedWith(ExitCode.USAGE).saidOneLine("irote: ", " error");
        Assertions.assertThat(result.out()).containsPattern("(?m)^bad\\.yaml:\\d+: error: .*'titel'");
    }

    @Test
    void validateReadsFoldersAndRefusesWhatIsMissing() {
        irote.withFile("good.yaml", TraitTemplate.text()).withFile("worse.yaml", "[");
        assertThat(irote.run("traits", "validate", "."))
                .exitedWith(ExitCode.USAGE)
                .printed("worse.yaml:")
                .didNotPrint("good.yaml");
        assertThat(irote.run("traits", "validate", "none.yaml"))
                .exitedWith(ExitCode.USAGE)
                .printed("none.yaml: error: ");
    }

    @Test
    void aTemplateIsAUsableTrait() throws IOException {
        assertThat(irote.run("traits", "init", "my-trait"))
                .succeeded()
                .printedNothing()
                .saidOneLine("wrote my-trait.yaml");
        assertThat(irote.run("traits", "validate", "my-trait.yaml"))
                .succeeded()
                .printedNothing()
                .saidOneLine("0 errors, 0 warnings");
        assertThat(irote.run("traits", "show", "./my-trait.yaml")).succeeded().printed("The high pole");
        String list = irote.run("traits", "list", "--traits-dir", ".").out();
        Assertions.assertThat(list.lines().count())
                .isEqualTo(irote.run("traits", "list").out().lines().count() + 1);
    }

    @Test
    void initNeverOverwrites() throws IOException {
        irote.withFile("mine.yaml", "precious");
        assertThat(irote.run("traits", "init", "mine"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("mine.yaml exists already");
        Assertions.assertThat(folder.resolve("mine.yaml")).hasContent("precious");
    }

    @Test
    void initWritesOnlyTraitFilesIntoFoldersThatAreThere() throws IOException {
        assertThat(irote.run("traits", "init", "Mein Zug"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("'Mein Zug'", ".yaml");
        assertThat(irote.run("traits", "init", "../.bashrc")).exitedWith(ExitCode.USAGE);
        assertThat(irote.run("traits", "init", ".yaml")).exitedWith(ExitCode.USAGE);
        assertThat(irote.run("traits", "init", "none/a.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("there is no folder");
        try (var files = Files.list(folder)) {
            Assertions.assertThat(files).isEmpty();
        }
    }

    @Test
    void settingsReachTheCommand() {
        irote.withFile("irote.yaml", "format: md", "facets: true").with("IROTE_SYSTEM", "mft");
        assertThat(irote.run("traits", "list")).printed("| mft:care |").didNotPrint("big5");
        CommandResult config = irote.run("traits", "list", "--format=text", "--print-config");
        assertThat(config).succeeded().saidNothing().didNotPrint("mft:care");
        Assertions.assertThat(config.out())
                .containsPattern("(?m)^facets: true +# irote.yaml:2$")
                .containsPattern("(?m)^format: text +# flag --format$")
                .containsPattern("(?m)^system: mft +# environment IROTE_SYSTEM$")
                .containsPattern("(?m)^traits-dir: null +# default$");
    }
}
