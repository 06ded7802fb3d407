package io.irote.cli.traits;

import static io.irote.cli.CommandResultAssert.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.Questionnaire;
import io.irote.trait.Trait;
import io.irote.trait.file.TraitFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraitsImportCommandTest {
    private static final String[] OPENNESS = {
        "item,key", "I like poems,+", "\"I stay at home, always\",-", "I ask why,+", "I keep to what I know,-"
    };

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void irote() {
        irote = Irote.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterAndTheColumnsInAnyOrder(String delimiter) throws IOException {
        irote.withFile(
                "saving.txt",
                String.join(delimiter, "Keyed", "no", "Scale", "Text"),
                String.join(delimiter, "1", "7", "Saving", "\"I " + delimiter + " plan\""),
                String.join(delimiter, "-1", "8", "Saving", "I spend"));
        assertThat(irote.run("traits", "import", "saving.txt"))
                .succeeded()
                .printedNothing()
                .saidOneLine("wrote saving.yaml with 2 items", "TODO", "'irote traits validate saving.yaml'");
        String plan = delimiter.equals("\t") ? "I plan" : "I " + delimiter + " plan";
        Assertions.assertThat(written("saving.yaml"))
                .contains("- { id: saving-a01, text: \"" + plan + "\", keyed: plus }")
                .contains("- { id: saving-b01, text: \"I spend\", keyed: minus }")
                .contains("title: \"Saving\"\n")
                .doesNotContain("stem: I");
    }

    @Test
    void whatIsLeftToWriteIsAllThatIsWrong() throws IOException {
        irote.withFile("openness.csv", OPENNESS).run("traits", "import", "openness.csv");
        CommandResult result = irote.run("traits", "validate", "openness.yaml");
        assertThat(result).exitedWith(ExitCode.USAGE).saidOneLine("irote: 8 errors, 0 warnings");
        List<String> lines = written("openness.yaml").lines().toList();
        result.out().lines().forEach(problem -> {
            int line = Integer.parseInt(problem.split(":")[1]);
            Assertions.assertThat(lines.get(line - 1)).contains("TODO");
        });
        Assertions.assertThat(lines).filteredOn(line -> line.contains("# TODO")).hasSize(8);
    }

    @Test
    void isATraitOnceItIsFilledIn() throws IOException {
        irote.withFile("openness.csv", OPENNESS).run("traits", "import", "openness.csv");
        Trait trait =
                TraitFile.read(Files.writeString(folder.resolve("filled.yaml"), filled(written("openness.yaml"))));
        Assertions.assertThat(trait.id()).hasToString("mine:openness");
        Assertions.assertThat(trait.title()).isEqualTo("Openness");
        Assertions.assertThat(trait.forms()).extracting(Questionnaire::id).containsExactly("a", "b");
        Assertions.assertThat(trait.forms().get(0).items())
                .containsExactly(
                        new Item("openness-a01", "I like poems", Keying.PLUS),
                        new Item("openness-a02", "I stay at home, always", Keying.MINUS));
        Assertions.assertThat(trait.forms().get(1).items())
                .containsExactly(
                        new Item("openness-b01", "I ask why", Keying.PLUS),
                        new Item("openness-b02", "I keep to what I know", Keying.MINUS));
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        String text = "\uFEFFItem;Key\r\n\"I say \"\"no\"\" {title}\";+\r\n;\r\nI\u00A0 wait ;-\r\n";
        Files.write(folder.resolve("wörter 2.csv"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(irote.run("traits", "import", "wörter 2.csv")).succeeded().said("wrote worter-2.yaml with 2 items");
        Assertions.assertThat(written("worter-2.yaml"))
                .contains("text: \"I say \\\"no\\\" {title}\", keyed: plus")
                .contains("text: \"I wait\", keyed: minus");
    }

    @Test
    void itemsWithoutASubjectGetTheStem() throws IOException {
        irote.withFile(
                "ipip.tsv",
                "instrument\talpha\tkey\ttext\tlabel",
                "X\t.8\t1\tPlan my shopping.\tFrugality",
                "X\t.8\t-1\tSpend freely.\tFrugality",
                "Y\t.8\t1\tPlan my shopping.\tFrugality",
                "Y\t.7\t-1\tDo things that I regret.\tFrugality");
        assertThat(irote.run("traits", "import", "ipip.tsv")).succeeded().said("frugality.yaml with 3 items");
        Assertions.assertThat(written("frugality.yaml").split("\n    stem: I ")).hasSize(3);
        Trait trait = TraitFile.read(Files.writeString(
                folder.resolve("filled.yaml"),
                filled(written("frugality.yaml")
                        .replaceFirst("items:\n(.*b01.*)", "items:\n$1\n$1")
                        .replaceFirst("b01", "b02"))));
        Assertions.assertThat(trait.forms().get(0).items().get(0).statement()).isEqualTo("I plan my shopping.");
    }

    @Test
    void ofSeveralScalesOneIsChosen() throws IOException {
        irote.withFile("list.csv", "trait,statement,keying", "Thrift,I save,+", "Zeal,I run,+", "Zeal,I rest,-");
        assertThat(irote.run("traits", "import", "list.csv"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("list.csv has several scales; choose one by --scale: Thrift, Zeal");
        assertThat(irote.run("traits", "import", "list.csv", "--scale", "Zeel"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("'Zeel' is no scale of list.csv; it has Thrift, Zeal");
        assertThat(irote.run("traits", "import", "list.csv", "--scale=zeal", "--name=eager", "--out=my.yaml"))
                .succeeded()
                .said("wrote my.yaml with 2 items");
        Assertions.assertThat(written("my.yaml"))
                .contains("name: \"eager\"", "title: \"Zeal\"", "I run", "I rest")
                .doesNotContain("I save");
    }

    @ParameterizedTest
    @CsvSource({"plus,minus", "+1,-1", "p,N", "Positive,negative", "+,R", "1,reverse", "+,−"})
    void signsAreReadAsPeopleWriteThem(String plus, String minus) throws IOException {
        irote.withFile("a.csv", "item,key", "I go," + plus, "I stay," + minus).run("traits", "import", "a.csv");
        Assertions.assertThat(written("a.yaml")).contains("\"I go\", keyed: plus", "\"I stay\", keyed: minus");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "no,yes", "'',r", "FALSE,TRUE", "1,-1", "+,-"})
    void inAColumnReverseOneIsYesUnlessThereAreSigns(String plus, String minus) throws IOException {
        irote.withFile("a.csv", "item,reverse", "I go," + plus, "I stay," + minus)
                .run("traits", "import", "a.csv");
        Assertions.assertThat(written("a.yaml")).contains("\"I go\", keyed: plus", "\"I stay\", keyed: minus");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item,key/I go,+/I stay,maybe | a.csv:3: the key 'maybe' is neither + nor -",
                "item,key/I go,+//I stay, | a.csv:4: the key '' is neither + nor -",
                "item,key/,+/I go,- | a.csv:2: the text of the item is empty",
                "item,key/I go, always,+ | a.csv:2: the first line names 2 columns, this one has 3",
                "item,key/I go | a.csv:2: the first line names 2 columns, this one has 1",
                "item,key,scale/I go,+, | a.csv:2: the scale of the item is empty",
                "item,key/I go,+/i go,- | a.csv:3: the same item has the other key in line 2",
                "words,key/I go,+ | a.csv:1: no column is named text or statement or question or item;",
                "item,alpha/I go,+ | a.csv:1: no column is named key or keyed or keying or reverse;",
                "item,key | a.csv: holds no items",
                "item,key/\"I go,+ | a.csv:3: the row after line 1 cannot be read: Missing closing quote"
            })
    void oneLineSaysWhatIsWrongAndNothingIsWritten(String text, String message) throws IOException {
        irote.withFile("a.csv", text.split("/"));
        assertThat(irote.run("traits", "import", "a.csv"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine(message);
        try (var files = Files.list(folder)) {
            Assertions.assertThat(files).containsExactly(folder.resolve("a.csv"));
        }
    }

    @Test
    void anotherEncodingIsNamedWithItsLine() throws IOException {
        Files.write(folder.resolve("a.csv"), "item,key\nI go,+\nI fl\u00fc,-\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(irote.run("traits", "import", "a.csv"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("a.csv:3: not UTF-8");
        assertThat(irote.run("traits", "import", "none.csv"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("none.csv", "no such file or folder");
    }

    @Test
    void namesThatCannotBeAreAskedForAndNoFileIsOverwritten() throws IOException {
        irote.withFile("问卷.csv", "item,key", "I go,+").withFile("mine.yaml", "precious");
        assertThat(irote.run("traits", "import", "问卷.csv"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--name");
        assertThat(irote.run("traits", "import", "问卷.csv", "--name", "mine"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("mine.yaml exists already");
        Assertions.assertThat(folder.resolve("mine.yaml")).hasContent("precious");
    }

    private String written(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String filled(String yaml) {
        String statements = "[\"I go, e.g.: I went\", \"I run, e.g.: I ran\", \"I sit, e.g.: I sat\"]";
        return yaml.replaceAll("statements: +#.*", "statements: " + statements)
                .replaceAll("(definition|label|description): +#.*", "$1: something")
                .replaceAll("tasks: +#.*", "tasks:\n  - { id: t1, kind: advice, text: \"What would you do?\" }");
    }
}
