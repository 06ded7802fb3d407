package io.irote.cli.evaluate;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} as a whole, with the embedded engine. */
final class EvaluateCommandTest {
    private static final String OPEN =
            "I chase a question for its own sake, e.g.: I read about octopus brains\nI explore subjects far from my work";

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void shareTheVectors() {
        irote = Irote.in(folder).with("XDG_CACHE_HOME", cache.toString());
    }

    @Test
    void everythingThatNeedsNoLanguageModelIsScoredAndTheRestIsSaidToBeLeftOut() throws IOException {
        CommandResult result = text("--baselines", "--robustness", "--out", "scored");
        assertThat(result)
                .succeeded()
                .said("scoring 6 ways of prompting on 26 tasks")
                .printed("Openness (big5:openness)", "role prompt", "similar statements", "Simulated respondent")
                .printed("portrait (P²) is left out", "EvoPrompt (GA) is left out", "items were not paraphrased")
                .printed("after 10 unrelated questions", "insights in reverse order", "Conscientiousness")
                .printedLine("  - The reflection is better than no prompt, by .*, p 0\\.0\\d+.*");
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("scored/evaluation.json").toFile());
        assertThat(json.get("schema").asInt()).isEqualTo(2);
        assertThat(names(json.get("scores"), "name"))
                .containsExactly(
                        "no prompt",
                        "role prompt",
                        "trait description",
                        "graded adjectives",
                        "similar statements",
                        "text 1");
        assertThat(names(json.get("drift"), "trait"))
                .containsExactly(
                        "big5:agreeableness", "big5:conscientiousness", "big5:extraversion", "big5:neuroticism");
    }

    @Test
    void theSameCommandPrintsTheSame() {
        assertThat(text("--robustness", "--quiet").out())
                .isEqualTo(text("--robustness", "--quiet").out());
    }

    @Test
    void theRespondentThatKnowsNoOrderShowsNone() throws IOException {
        JsonNode json = json(text("--robustness", "--format", "json"));
        JsonNode reversed = json.get("robustness").get(2);
        assertThat(reversed.get("condition").asText()).isEqualTo("options in reverse order");
        assertThat(reversed.get("difference").get("mean").asDouble()).isZero();
        assertThat(json.get("styles").get(0).get("position").asDouble()).isZero();
    }

    @Test
    void anotherModelGetsARowInTheTransferTable() throws IOException {
        JsonNode json = json(text("--transfer", "embedded", "--format", "json"));
        JsonNode transfer = json.get("transfer").get(0);
        assertThat(transfer.get("model").asText()).isEqualTo("embedded");
        assertThat(transfer.get("score"))
                .isEqualTo(json.get("scores").get(1).get("pooled").get("score"));
    }

    @Test
    void aFileNamesItsTraitAndBothInstrumentsAreScoredIfAskedFor() {
        irote.withFile(
                "mine.yaml", "trait: big5:openness/intellect:low", "reflection: I leave deep theories to others");
        CommandResult result =
                irote.run("evaluate", "--reflection", "mine.yaml", "--all-instruments", "--quiet", "--samples", "1");
        assertThat(result)
                .succeeded()
                .saidNothing()
                .printed("(big5:openness/intellect:low)", "mine.yaml", "all tasks")
                .didNotPrint("role prompt");
        assertThat(result.out()).contains("(2)");
    }

    @Test
    void mistakesAreOneLine() {
        irote.withFile("a.yaml", "trait: mft:care", "reflection: I help")
                .withFile("b.yaml", "trait: mft:care:low", "reflection: I do not");
        assertThat(irote.run("evaluate")).exitedWith(ExitCode.USAGE).saidOneLine("--reflection", "--text");
        assertThat(irote.run("evaluate", "--text", "I help"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--trait");
        assertThat(irote.run("evaluate", "--reflection", "a.yaml", "--reflection", "b.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("mft:care, mft:care:low");
        assertThat(text("--baselines", "rolle")).exitedWith(ExitCode.USAGE).saidOneLine("'rolle'", "role, description");
        assertThat(irote.run("evaluate", "--text", "I help", "--trait", "mft:care", "--samples", "0"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--samples must be at least 1");
        assertThat(text("--transfer", "nonsense")).exitedWith(ExitCode.USAGE).saidOneLine("--transfer");
        assertThat(irote.run("evaluate", "--text", " ", "--trait", "mft:care"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--text is empty");
    }

    @Test
    void aSensitiveTraitNeedsConsent() {
        assertThat(irote.run("evaluate", "--text", "I win", "--trait", "dark-triad:narcissism"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--allow-sensitive");
    }

    @Test
    void aSpentTimeEndsItWithItsOwnCode() {
        assertThat(text("--max-time", "0s")).exitedWith(ExitCode.BUDGET).saidOneLine("--max-time");
    }

    private CommandResult text(String... more) {
        List<String> args =
                new ArrayList<>(List.of("evaluate", "--text", OPEN, "--trait", "big5:openness", "--samples", "2"));
        args.addAll(List.of(more));
        return irote.run(args.toArray(String[]::new));
    }

    private static JsonNode json(CommandResult result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    private static List<String> names(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.get(key).asText())
                .toList();
    }

    @Test
    void aTextMayBeginLikeAnOption() {
        assertThat(irote.run(
                        "evaluate", "--trait", "mft:care", "--quiet", "--text", "-q I help, e.g.: I carried her bags"))
                .succeeded()
                .printed("text 1");
    }

    @Test
    void aPathMayHoldACommaAndACacheMayBeMissing() throws IOException {
        irote.withFile("mine, or yours.yaml", "trait: mft:care", "reflection: \"I help, e.g.: I carried her bags\"");
        Files.writeString(folder.resolve("no-folder"), "");
        irote.with("XDG_CACHE_HOME", folder.resolve("no-folder").toString());
        assertThat(irote.run("evaluate", "--reflection", "mine, or yours.yaml"))
                .succeeded()
                .printed("mine, or yours.yaml");
    }
}
