package io.irote.trait.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.irote.instrument.Item;
import io.irote.instrument.Keying;
import io.irote.instrument.ResponseScale;
import io.irote.text.FileProblemsException;
import io.irote.text.Problem;
import io.irote.text.Severity;
import io.irote.trait.Experience;
import io.irote.trait.Language;
import io.irote.trait.OpenTask;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import io.irote.trait.TraitId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitFileTest {
    @Test
    void readsEveryPart() {
        Trait trait = Examples.read(Examples.SMALL);

        assertThat(trait.id()).hasToString("mine:calm");
        assertThat(trait.title()).isEqualTo("Serenity");
        assertThat(trait.sensitive()).isFalse();
        assertThat(trait.source()).isEmpty();
        assertThat(trait.high().statements()).hasSize(3);
        assertThat(trait.low().statements().get(1))
                .isEqualTo(new Experience("I pace when I wait", "I circled the hall"));
        assertThat(trait.optimised().items()).contains(new Item("a2", "I get nervous.", Keying.MINUS));
        assertThat(trait.heldOut().id()).isEqualTo("b");
        assertThat(trait.heldOut().scale()).isEqualTo(ResponseScale.ACCURACY);
        assertThat(trait.tasks())
                .containsExactly(new OpenTask("t1", OpenTask.Kind.STORY, "Go on with a story about a storm."));
        assertThat(trait.facets()).isEmpty();
    }

    @Test
    void aStemStandsBeforeTheItemsOfItsForm() {
        Trait trait = Examples.read(Examples.small("- id: b\n", "- id: b\n    stem: I\n")
                .replace("I take things lightly.", "Take things lightly."));
        assertThat(trait.optimised().items()).extracting(Item::statement).contains("I stay cool.");
        assertThat(trait.heldOut().items())
                .extracting(Item::statement)
                .containsExactly("I take things lightly.", "I worry a lot.");
    }

    private static String german(String... keys) {
        return String.join("\n", keys)
                + Examples.SMALL
                        .replaceAll("- \"I .*, e.g.: I .*\"", "- \"\"")
                        .replaceFirst("- \"\"", "- \"Ich atme durch, z. B.: Ich zählte bis zehn\"")
                        .replaceFirst("- \"\"", "- \"Mich wirft wenig um, z. B.: Ich schlief vor der Prüfung\"")
                        .replaceFirst("- \"\"", "- \"Meine Stimme bleibt leise, z. B.: Ich flüsterte\"")
                        .replaceFirst("- \"\"", "- \"Ich erschrecke leicht, z. B.: Ich ließ die Tasse fallen\"")
                        .replaceFirst("- \"\"", "- \"Ich gehe beim Warten umher, z. B.: Ich ging im Kreis\"")
                        .replaceFirst("- \"\"", "- \"Ich rede schnell im Streit, z. B.: Ich fiel ihm ins Wort\"");
    }

    @Test
    void aFileMayBeInAnotherLanguageAndNeedNotSaySo() {
        for (String yaml : List.of(german(), german("language: de\n"))) {
            Trait trait = Examples.read(yaml);
            assertThat(trait.language()).isEqualTo(Language.of("de").orElseThrow());
            assertThat(trait.high().statements().get(0))
                    .hasToString("Ich atme durch, z. B.: Ich zählte bis zehn")
                    .extracting(Experience::claim)
                    .isEqualTo("Ich atme durch");
            assertThat(Examples.validate(yaml))
                    .extracting(Problem::message)
                    .noneMatch(message -> message.contains("must begin"));
        }
        assertThat(Examples.validate(german().replace("Ich erschrecke leicht", "Leicht erschreckt")))
                .extracting(Problem::toString)
                .contains("test.yaml:18: warning: a statement is in the first person of German: Leicht erschreckt");
    }

    @Test
    void aStatementIsWrittenAsItsLanguageWritesIt() {
        assertThatThrownBy(() -> Examples.read(german("language: en\n")))
                .hasMessageContaining("a statement is one 'claim, e.g.: action' without semicolons");
        assertThatThrownBy(() -> Examples.read("language: klingonisch\n" + Examples.SMALL))
                .hasMessage("test.yaml:1: 'language' must be a language tag such as en, de or zh, found klingonisch");
    }

    @Test
    void readsOptionalKeys() {
        String yaml = Examples.small(
                        "title: Serenity", "title: Serenity\nsource: me\nsensitive: true\naliases: [still]")
                .replace(
                        "- id: a\n",
                        "- id: a\n    title: Form A\n    attribution: Doe\n    scale: [\"No\", \"Yes\"]\n    scale-min: 0\n");

        Trait trait = Examples.read(yaml);

        assertThat(trait.source()).isEqualTo("me");
        assertThat(trait.sensitive()).isTrue();
        assertThat(trait.aliases()).containsExactly("still");
        assertThat(trait.optimised().title()).isEqualTo("Form A");
        assertThat(trait.optimised().attribution()).isEqualTo("Doe");
        assertThat(trait.optimised().scale()).isEqualTo(new ResponseScale(0, List.of("No", "Yes")));
    }

    @Test
    void facetTakesItsItemsFromTheSecondFormAndSplitsThem() {
        Trait trait =
                Examples.read(Examples.withFacet().replace("title: Serenity", "title: Serenity\nsensitive: true"));

        Trait facet = trait.facets().get(0);
        assertThat(facet.id()).isEqualTo(new TraitId("mine", "calm", Optional.of("patience"), Pole.HIGH));
        assertThat(facet.sensitive()).as("like its trait").isTrue();
        assertThat(facet.optimised().items()).extracting(Item::id).containsExactly("f1", "f3");
        assertThat(facet.heldOut().items()).extracting(Item::id).containsExactly("f2", "f4");
        assertThat(facet.optimised().id()).isEqualTo("b-odd");
        assertThat(trait.heldOut().items()).as("the trait keeps them too").hasSize(6);
    }

    @Test
    void foldsTextsToOneLine() {
        Trait trait = Examples.read(Examples.small(
                "definition: Staying quiet within while things go wrong all around.",
                "definition: |\n  Staying quiet\n    within.\n"));

        assertThat(trait.definition()).isEqualTo("Staying quiet within.");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                arguments("schema: 1", "schema: 2", 1, "'schema' must be 1, the only one there is so far"),
                arguments("schema: 1", "schema: one", 1, "'schema' must be a whole number, found 'one'"),
                arguments(
                        "name: calm",
                        "name: Calm Down",
                        3,
                        "'name' must be of lower-case letters, digits and hyphens, found 'Calm Down'"),
                arguments("title: Serenity", "titel: Serenity", 4, "unknown key 'titel'; did you mean 'title'?"),
                arguments("title: Serenity", "title: [a, b]", 4, "'title' must be text, found a list"),
                arguments("title: Serenity", "title: 1984", 4, "'title' must be text, found '1984'; put it in quotes"),
                arguments("title: Serenity", "title:", 4, "'title' must be text, found nothing"),
                arguments("title: Serenity", "title: \"\"", 4, "'title' is empty"),
                arguments("title: Serenity", "title: \"a\\e[31m\"", 4, "'title' holds a control character"),
                arguments("title: Serenity", "name: twice", 4, "the key 'name' occurs twice"),
                arguments("label: excitable", "lable: excitable", 15, "unknown key 'lable'; did you mean 'label'?"),
                arguments("- id: b", "- id: [1]", 26, "'id' must be text, found a list"),
                arguments(
                        "keyed: minus }",
                        "keyed: reversed }",
                        25,
                        "'keyed' must be one of plus, minus, found 'reversed'"),
                arguments(
                        "kind: story",
                        "kind: essay",
                        31,
                        "'kind' must be one of advice, story, dilemma, controversy, found 'essay'"),
                arguments("text: \"I worry a lot.\",", "", 29, "the key 'text' is missing"),
                arguments(
                        "- id: a",
                        "- id: a\n    scale: [Never]",
                        23,
                        "'scale' needs two labels or more, from the lowest to the highest, and 'scale-min' from -100 to 100"),
                arguments(
                        "- id: a",
                        "- id: a\n    scale: []",
                        23,
                        "'scale' needs two labels or more, from the lowest to the highest, and 'scale-min' from -100 to 100"),
                arguments(
                        "keyed: plus }",
                        "keyed: plus, facet: x }",
                        24,
                        "only items of the second form, the held-out one, measure facets"),
                arguments(
                        "title: Serenity",
                        "title: Serenity\nsensitive: maybe",
                        5,
                        "'sensitive' must be true or false, found 'maybe'"),
                arguments(
                        "I pace when I wait, e.g.: ",
                        "I pace when I wait: ",
                        19,
                        "a statement is one 'claim, e.g.: action' without semicolons, found 'I pace when I wait: I circled the hall'"),
                arguments(
                        "I circled the hall",
                        "I ran; I sat",
                        19,
                        "a statement is one 'claim, e.g.: action' without semicolons, found 'I pace when I wait, e.g.: I ran; I sat'"),
                arguments(
                        "label: calm",
                        "label: !!str calm",
                        8,
                        "the type tag 'tag:yaml.org,2002:str' is not read; leave it out"),
                arguments(
                        "label: calm",
                        "label: !!javax.script.ScriptEngineManager [x]",
                        8,
                        "the type tag 'tag:yaml.org,2002:javax.script.ScriptEngineManager' is not read; leave it out"),
                arguments(
                        "label: calm",
                        "label: &l calm",
                        8,
                        "anchors and aliases (& and *) are not read; write the value out"),
                arguments(
                        "label: calm",
                        "label: 'calm",
                        32,
                        "not YAML, while scanning a quoted scalar from line 8: found unexpected end of stream"),
                arguments(
                        "label: calm",
                        "label: {calm",
                        9,
                        "not YAML, while parsing a flow mapping from line 8: expected ',' or '}', but got :"),
                arguments(
                        "  high:",
                        "\thigh:",
                        7,
                        "not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                arguments(
                        "tasks:",
                        "---\ntasks:",
                        30,
                        "not YAML, expected a single document in the stream from line 1: but found another document"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void namesFileLineAndWhatWasExpected(String passage, String broken, int line, String message) {
        List<Problem> problems = problems(Examples.small(passage, broken));

        assertThat(problems).contains(new Problem("test.yaml", line, Severity.ERROR, message));
    }

    @Test
    void scoresStaySmall() {
        String yaml = Examples.small("- id: a", "- id: a\n    scale: [Never, Always]\n    scale-min: -2147483648");

        assertThat(problems(yaml)).singleElement().extracting(Problem::line).isEqualTo(23);
    }

    @Test
    void facetWithoutTitle() {
        assertThat(failure(Examples.withFacet().replace("title: Patience", "")))
                .hasMessage("test.yaml:37: the key 'title' is missing");
    }

    @Test
    void tellsOfEveryErrorAtOnce() {
        String yaml = Examples.small("title: Serenity\n", "").replace("label: calm", "label: []");

        FileProblemsException e = failure(yaml);

        assertThat(e.problems()).extracting(Problem::line).containsExactly(1, 7);
        assertThat(e).hasMessage("test.yaml:1: the key 'title' is missing (and 1 more)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a comment\n"})
    void emptyFile(String yaml) {
        assertThat(failure(yaml)).hasMessage("test.yaml: the file is empty; 'irote traits init' writes a template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "- a\n- b\n", "--- ~"})
    void otherThanKeysWithValues(String yaml) {
        assertThat(failure(yaml)).hasMessageStartingWith("test.yaml:1: expected keys with values, found ");
    }

    @Test
    void tooLargeFile() {
        String yaml = Examples.SMALL + "#".repeat(1 << 20);

        assertThat(failure(yaml)).hasMessage("test.yaml: larger than 1 MB");
    }

    @Test
    void neverReadsOnInAnEndlessFile() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '#';
            }
        };

        assertThatThrownBy(() -> TraitFile.read("zero", () -> endless)).hasMessage("zero: larger than 1 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? "})
    void millionsOfNestedBrackets(String bracket) {
        String yaml = "schema: 1\nname:\n  " + bracket.repeat(1_000_000 / bracket.length());

        assertThat(failure(yaml)).hasMessageStartingWith("test.yaml:3: nested deeper than 16 levels");
    }

    @Test
    void aliasesThatMultiply() {
        String yaml = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertThat(failure(yaml).problems()).extracting(Problem::line).containsExactly(1, 2, 2, 2, 3, 3);
    }

    @Test
    void invalidUtf8() {
        byte[] bytes =
                Examples.SMALL.replace("Serenity", "S\u00e9r\u00e9nit\u00e9").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> TraitFile.read("latin.yaml", () -> new ByteArrayInputStream(bytes)))
                .hasMessage("latin.yaml:4: not UTF-8 (line 4, character 9 is the byte E9); save the file as UTF-8");
    }

    @Test
    void characterCutOffAtTheEnd() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xC3};

        assertThatThrownBy(() -> TraitFile.read("cut.yaml", () -> new ByteArrayInputStream(bytes)))
                .hasMessage("cut.yaml:1: not UTF-8 (line 1, character 4 is the byte C3); save the file as UTF-8");
    }

    @Test
    void unprintableCharacter() {
        assertThat(failure(Examples.small("Serenity", "Ser\u0007enity")))
                .hasMessage("test.yaml:4: the character U+0007 is not allowed");
    }

    @Test
    void messageIsOneLineWhateverTheFileHolds() {
        String yaml = Examples.small("title: Serenity", "\"ti\\ntle\\e[31m" + "x".repeat(5000) + "\": Serenity");

        assertThat(failure(yaml).problems())
                .allSatisfy(problem ->
                        assertThat(problem.toString()).hasSizeLessThan(250).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void unreadableFiles(@TempDir Path folder) {
        assertThatThrownBy(() -> TraitFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(FileProblemsException.class)
                .hasMessage(folder.resolve("none.yaml") + ": cannot be read: no such file or folder");
        assertThatThrownBy(() -> TraitFile.read(folder))
                .isInstanceOf(FileProblemsException.class)
                .hasMessageStartingWith(folder + ": cannot be read: ");
    }

    @Test
    void readsFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("calm.yaml"), "\uFEFF" + Examples.SMALL.replace("\n", "\r\n"));

        assertThat(TraitFile.read(file)).isEqualTo(Examples.read(Examples.SMALL));
    }

    private static List<Problem> problems(String yaml) {
        return failure(yaml).problems();
    }

    private static FileProblemsException failure(String yaml) {
        return catchThrowableOfType(FileProblemsException.class, () -> Examples.read(yaml));
    }
}
