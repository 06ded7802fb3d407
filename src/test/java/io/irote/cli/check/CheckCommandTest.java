package io.irote.cli.check;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check} as a whole, with the embedded engine, on two committed reflections. */
final class CheckCommandTest {
    private static final String CARE = "reflections/care/reflection.yaml";
    private static final String SETTINGS = " --candidates 3 --iterations 1 --samples 1 --behaviours 0 --quiet";
    private static final String UNREACHABLE = "openai:exact@http://127.0.0.1:1/v1";

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeAll
    static void search() throws IOException {
        Files.copy(Path.of("examples/frugality.yaml"), made.resolve("frugality.yaml"));
        Irote irote = at(made);
        assertThat(irote.run(("optimize --trait mft:care --out reflections/care" + SETTINGS).split(" ")))
                .succeeded();
        assertThat(irote.run(("optimize --trait frugality.yaml:low --out reflections/frugality" + SETTINGS).split(" ")))
                .succeeded();
    }

    @BeforeEach
    void commit() throws IOException {
        Served.copy(made.resolve("reflections"), folder.resolve("reflections"));
        Files.copy(made.resolve("frugality.yaml"), folder.resolve("frugality.yaml"));
        irote = at(folder);
    }

    @Test
    void untouchedReflectionsScoreTheSameToTheLastDigit() throws IOException {
        assertThat(irote.run("check", "reflections"))
                .succeeded()
                .printed("2 of 2 reflections passed.", "Simulated respondent (embedded)")
                .printedLine(CARE + " +mft:care +open tasks +(\\S+) +\\1 ± .* \\+0.00 +passed")
                .saidNothing();
        JsonNode json = new ObjectMapper()
                .readTree(irote.run("check", "reflections", "--format", "json").out());
        assertThat(json.path("schema").asInt()).isEqualTo(1);
        assertThat(json.findValues("change")).hasSize(4).allMatch(change -> change.asDouble() == 0);
        assertThat(json.findValuesAsText("trait"))
                .containsExactly("mft:care", json.at("/reflections/1/trait").asText());
        assertThat(json.at("/reflections/1/trait").asText()).endsWith(":low");
        assertThat(json.findValuesAsText("model")).containsOnly("embedded");
    }

    @Test
    void aReflectionMadeWorseFailsByNameAndTheOtherIsStillScored() throws IOException {
        makeWorse();
        String recorded = recorded();
        assertThat(irote.run("check", "reflections", "--quiet"))
                .exitedWith(ExitCode.GATE)
                .said("irote: mft:care (" + CARE + "): ", " fell from " + recorded + " to ", ", by more than 0.30")
                .printed("1 of 2 reflections passed, 1 failed.")
                .printedLine("reflections/frugality.* passed");
        assertThat(irote.run("check", "reflections", "--tolerance", "10")).succeeded();
        assertThat(irote.run("check", "reflections", "--tolerance", "10", "--min-score", "9.5"))
                .exitedWith(ExitCode.GATE)
                .said(" (recorded: " + recorded + "), below 9.50");
    }

    @Test
    void aChangedTextIsSaidAndComparedTaskByTask() throws IOException {
        assertThat(irote.run("check", CARE))
                .saidNothing()
                .printedLine(CARE + " .* task by task .* no difference shown");
        makeWorse();
        assertThat(irote.run("check", CARE, "--tolerance", "10"))
                .succeeded()
                .said("mft:care (" + CARE + "): the text of the reflection changed since its scores were recorded")
                .printedLine(CARE + " .* task by task +- +- +-\\d.*, p .*");
    }

    @Test
    void frozenTextsMustNotChangeWhateverTheyScore() throws IOException {
        assertThat(irote.run("check", "reflections", "--frozen")).succeeded().saidNothing();
        makeWorse();
        assertThat(irote.run("check", CARE, "--frozen", "--tolerance", "10", "--model", UNREACHABLE))
                .exitedWith(ExitCode.GATE)
                .said("the text of the reflection changed since its scores were recorded (--frozen)")
                .printed("0 of 1 reflection passed, 1 failed.");
        Files.writeString(
                folder.resolve("frugality.yaml"),
                Files.readString(folder.resolve("frugality.yaml")).replace("I follow a budget", "I keep a budget"));
        assertThat(irote.run("check", "reflections/frugality", "--frozen"))
                .exitedWith(ExitCode.GATE)
                .said("the wording of fru-b04 (from 'I follow a budget.' to 'I keep a budget.') changed");
    }

    /** What was written before hashes were. */
    @Test
    void whatIsNotRecordedIsSaid() throws IOException {
        edit(CARE, text -> text.replaceFirst("(?s)  used:\n.*?  answers: \\w+\n", ""));
        Files.move(folder.resolve("reflections/care/result.json"), folder.resolve("result.json"));
        assertThat(irote.run("check", CARE)).succeeded().saidOneLine("it is not recorded which text the scores are of");
        assertThat(irote.run("check", CARE, "--frozen"))
                .exitedWith(ExitCode.GATE)
                .said("--frozen: it is not recorded which texts its scores were found with");
        Files.move(folder.resolve("result.json"), folder.resolve("reflections/care/result.json"));
        assertThat(irote.run("check", CARE)).succeeded().saidNothing();
        makeWorse();
        assertThat(irote.run("check", CARE))
                .exitedWith(ExitCode.GATE)
                .said("the text of the reflection changed since its scores were recorded");
    }

    @Test
    void theToleranceOfTheSearchIsNotThatOfScores() throws IOException {
        makeWorse();
        assertThat(irote.withFile("irote.yaml", "tolerance: 10").run("check", CARE))
                .exitedWith(ExitCode.GATE);
        assertThat(irote.withFile("irote.yaml", "score-tolerance: 10").run("check", CARE))
                .succeeded();
    }

    @Test
    void whatCannotBeScoredStopsNoOther() throws IOException {
        irote.withFile("broken.yaml", "reflection: [");
        assertThat(irote.run("check", "broken.yaml", "nowhere", CARE, "frugality.yaml"))
                .exitedWith(ExitCode.USAGE)
                .said("irote: broken.yaml: ", "broken.yaml:1: not YAML")
                .said("irote: nowhere: there is no file, folder or run 'nowhere'")
                .said("frugality.yaml has no text under the key 'reflection'")
                .printed("1 of 4 reflections passed, 3 not scored.")
                .printedLine("broken.yaml +- +- +- +- +- +not scored");
        edit(CARE, text -> text.replace("model: embedded", "model: " + UNREACHABLE));
        assertThat(irote.run("check", "reflections"))
                .exitedWith(ExitCode.MODEL)
                .said("irote: mft:care (" + CARE + "): ", "cannot reach http://127.0.0.1:1")
                .printed("1 of 2 reflections passed, 1 not scored.");
    }

    @Test
    void aScoreThatFellIsWorseThanOneThatIsNotKnown() throws IOException {
        makeWorse();
        edit("reflections/frugality/reflection.yaml", text -> text.replace("model: embedded", "model: " + UNREACHABLE));
        assertThat(irote.run("check", "reflections")).exitedWith(ExitCode.GATE).printed("1 failed, 1 not scored");
    }

    @Test
    void anUnreachableModelHasItsCode() {
        assertThat(irote.run("check", CARE, "--model", UNREACHABLE))
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("cannot reach http://127.0.0.1:1");
    }

    @ParameterizedTest
    @CsvSource({
        "traits, the trait catalogue changed",
        "template-item, the template item changed",
        "open-tasks, the held-out open tasks changed"
    })
    void changedTextsAreToldApartFromAFallenScore(String key, String message) throws IOException {
        makeWorse();
        edit(CARE, text -> text.replaceFirst("(?m)^( +" + key + "): .*", "$1: \"0000\""));
        assertThat(irote.run("check", CARE))
                .succeeded()
                .said("mft:care (" + CARE + "): " + message, "not comparable, search again with")
                .printed("0 of 1 reflection passed, 1 not compared.")
                .printedLine(".* " + recorded() + " .* - +not compared");
        assertThat(irote.run("check", CARE, "--min-score", "9.5"))
                .exitedWith(ExitCode.GATE)
                .said("below 9.50", message);
        assertThat(irote.run("check", CARE, "--min-score", "0")).succeeded().printed("1 of 1 reflection passed.");
    }

    @Test
    void anotherVersionOrModelIsSaid() throws IOException {
        edit(CARE, text -> text.replace("irote: development", "irote: 0.0.1")
                .replace("model: embedded", "model: openai:old"));
        assertThat(irote.run("check", CARE, "--model", "embedded"))
                .succeeded()
                .said("scored on embedded, the recorded scores are those of openai:old")
                .said("scored by irote development, the recorded scores by irote 0.0.1");
    }

    @Test
    void aFileThatAPersonWroteIsHeldToAThreshold() {
        irote.withFile("mine.yaml", "trait: mft:care", "reflection: I help those who suffer");
        assertThat(irote.run("check", "mine.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("mft:care (mine.yaml): the file holds no held-out score", "--min-score");
        assertThat(irote.run("check", "mine.yaml", "--min-score", "5"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the file names no model; say --model");
        assertThat(irote.run("check", "mine.yaml", "--min-score", "5", "--model", "embedded"))
                .succeeded()
                .printedLine("mine.yaml +mft:care +.* +- +\\d.* - +passed");
    }

    @Test
    void aSensitiveTraitNeedsConsentUnlessItsSearchHadIt() {
        irote.withFile("a.yaml", "trait: dark-triad:narcissism", "reflection: I win")
                .withFile(
                        "b.yaml", "trait: dark-triad:narcissism", "reflection: I win", "provenance: {sensitive: true}");
        assertThat(irote.run("check", "a.yaml", "--min-score", "0", "--model", UNREACHABLE))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--allow-sensitive");
        assertThat(irote.run("check", "b.yaml", "--min-score", "0", "--model", UNREACHABLE))
                .exitedWith(ExitCode.MODEL);
    }

    @Test
    void aRunIsNamedAsElsewhere() throws IOException {
        Served.copy(folder.resolve("reflections/care"), folder.resolve("irote-runs/mine"));
        assertThat(irote.run("check", "mine", CARE, "reflections/care"))
                .succeeded()
                .printed("irote-runs/mine/reflection.yaml", "2 of 2 reflections passed");
    }

    @Test
    void theOutcomeIsWrittenForMachinesAndForTheJob() throws IOException {
        makeWorse();
        irote.with("GITHUB_STEP_SUMMARY", folder.resolve("step.md").toString());
        String[] check = {"check", "reflections", "broken.yaml", "--quiet", "--junit", "check.xml"};
        irote.withFile("broken.yaml", "]");
        assertThat(irote.run(check)).exitedWith(ExitCode.GATE);
        assertThat(irote.run(check)).exitedWith(ExitCode.GATE);
        assertThat(folder.resolve("check.xml"))
                .content()
                .contains("tests=\"3\" failures=\"1\" errors=\"1\" skipped=\"0\"", "classname=\"mft:care\"");
        assertThat(Files.readString(folder.resolve("step.md")).split("# Check of reflections", -1))
                .hasSize(3);
        assertThat(folder.resolve("step.md")).content().contains("- mft:care (" + CARE + "): ", "| broken.yaml |");

        assertThat(irote.run("check", "reflections", "--summary", "check.md")).exitedWith(ExitCode.GATE);
        assertThat(folder.resolve("check.md"))
                .content()
                .isEqualTo(irote.run("check", "reflections", "--format", "md").out());
    }

    @Test
    void timeAndInterruptsEndItWithTheirCodes() {
        assertThat(irote.run("check", CARE, "--max-time", "0s")).exitedWith(ExitCode.BUDGET);
        assertThat(irote.interruptedWhen(() -> true).run("check", CARE)).exitedWith(ExitCode.INTERRUPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | FILE|RUN",
                "reflections --tolerance -1 | --tolerance is in points from 0 to 10, not -1",
                "reflections --tolerance NaN | --tolerance is in points from 0 to 10, not NaN",
                "reflections --min-score 11 | --min-score is in points from 0 to 10, not 11",
                "reflections --model gpt | --model: 'gpt' is not a model",
            })
    void mistakes(String options, String message) {
        CommandResult result = irote.run(("check " + options).strip().split(" "));
        assertThat(result).exitedWith(ExitCode.USAGE).said(message);
    }

    private static Irote at(Path folder) {
        return Irote.in(folder).with("XDG_CACHE_HOME", made.resolve("cache").toString());
    }

    private void makeWorse() throws IOException {
        edit(
                CARE,
                text -> text.replaceFirst(
                        "(?s)reflection: .*?\nwords:",
                        "reflection: I laugh when others suffer, they deserve it\nwords:"));
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    /** The score on the held-out questionnaire as the file has it. */
    private String recorded() throws IOException {
        JsonNode file = new YAMLMapper().readTree(folder.resolve(CARE).toFile());
        return String.format("%.2f", file.at("/scores/held-out/reflection").asDouble());
    }
}
