package io.irote.cli.evaluate;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.SmallRuns;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a run is made with the run's models and texts, whatever was set for new searches. */
final class AsSearchedTest {
    private static final String OWN = "Be this person, in all you say.";

    @TempDir
    private static Path made;

    private static ExactServer server;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeAll
    static void search() throws IOException {
        server = ExactServer.start(ServerOptions.all());
        Files.createDirectory(made.resolve("prompts"));
        Files.writeString(made.resolve("prompts/reflection.mustache"), OWN + "\n\n{{reflection}}\n");
        CommandResult run = Served.optimize(
                made, spec(), "--judge", "embedded", "--proposer", "embedded", "--prompts", "prompts", "--seed", "4");
        assertThat(run).succeeded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A copy of the run alone: the files that its texts came from are gone. */
    @BeforeEach
    void moveTheRun() throws IOException {
        Served.copy(made.resolve("run"), folder.resolve("runs/mine"));
        irote = Irote.in(folder)
                .with("XDG_CACHE_HOME", made.resolve("cache").toString())
                .with("IROTE_MODEL", "embedded")
                .with("IROTE_SEED", "9")
                .withFile("irote.yaml", "judge: openai:other", "samples: 3");
    }

    @Test
    void anEvaluationIsByTheModelsPromptsAndSeedOfTheRun() throws IOException {
        assertThat(irote.run("evaluate", "--reflection", "runs/mine"))
                .succeeded()
                .said("the evaluation is in runs/mine, evaluation.json and report.html")
                .printed("Model " + spec() + ", proposer embedded, judge embedded, samples 1, seed 4");
        JsonNode config = json("runs/mine/evaluation.json").path("config");
        String reflection = "/texts/templates/reflection";
        assertThat(config.at(reflection).asText())
                .hasSize(64)
                .isEqualTo(
                        json("runs/mine/result.json").at("/config" + reflection).asText());
        assertThat(irote.run("report", "runs/mine")).didNotPrint("other prompt templates");
        assertThat(json("runs/mine/evaluation.json").findValuesAsText("prompt")).anyMatch(text -> text.startsWith(OWN));
    }

    @Test
    void anEvaluationByAnotherModelIsKeptBesideThatOfTheRun() throws IOException {
        assertThat(irote.run("evaluate", "--reflection", "runs/mine", "--quiet"))
                .succeeded();
        String own = Files.readString(folder.resolve("runs/mine/evaluation.json"));

        CommandResult other = irote.run("evaluate", "--reflection", "runs/mine", "--model", "embedded");
        assertThat(other)
                .succeeded()
                .said("the search was made on " + spec() + ", the scores are those of embedded (--model)")
                .said("the evaluation is in runs/mine, evaluation-embedded-");
        assertThat(folder.resolve("runs/mine/evaluation.json")).content().isEqualTo(own);

        String differs = "The search was made on " + spec() + ", the evaluation on embedded.";
        assertThat(irote.run("report", "runs/mine")).succeeded().printed("Evaluation", differs);
        assertThat(folder.resolve("runs/mine/report.html"))
                .content()
                .contains("<title>Frugality - irote</title>", "<h1>irote report</h1>", differs)
                .contains("mine, evaluated on embedded");

        assertThat(irote.run("evaluate", "--reflection", "runs/mine", "--judge", spec(), "--quiet"))
                .succeeded();
        assertThat(folder.resolve("runs/mine/evaluation.json")).content().isEqualTo(own);
        assertThat(irote.run("report", "runs/mine"))
                .printed("Open answers of the search were rated by embedded, those of the evaluation by " + spec());
    }

    @Test
    void theShippedPromptsAreOthersThanThoseOfTheRun() throws IOException {
        Served.copy(Path.of("prompts"), folder.resolve("shipped"));
        assertThat(irote.run("apply", "--reflection", "runs/mine")).succeeded().printed(OWN);
        assertThat(irote.run("apply", "--reflection", "runs/mine", "--prompts", "shipped"))
                .succeeded()
                .didNotPrint(OWN);
        assertThat(irote.run("evaluate", "--reflection", "runs/mine", "--prompts", "shipped", "--quiet"))
                .succeeded();
        assertThat(folder.resolve("runs/mine/evaluation.json")).doesNotExist();
        assertThat(irote.run("report", "runs/mine"))
                .printed("The evaluation has other prompt templates (shipped) than the search (prompts).");
    }

    @Test
    void aRunIsCheckedAndResumedByTheTextsThatItKept() throws IOException {
        assertThat(irote.run("check", "runs", "--tolerance", "0")).succeeded().saidNothing();
        Files.delete(folder.resolve("runs/mine/result.json"));
        Files.delete(folder.resolve("runs/mine/reflection.yaml"));
        assertThat(irote.run("runs", "resume", "runs/mine", "--quiet")).succeeded();
        assertThat(SmallRuns.reflection(folder.resolve("runs/mine")))
                .isEqualTo(SmallRuns.reflection(made.resolve("run")));
    }

    @Test
    void aFileAloneNeedsToBeToldWhereItsTextsAre() throws IOException {
        Files.copy(folder.resolve("runs/mine/reflection.yaml"), folder.resolve("alone.yaml"));
        assertThat(irote.run("check", "alone.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the folder of prompts 'prompts'", "does not lie beside it", "--prompts DIR");
        Served.copy(made.resolve("prompts"), folder.resolve("elsewhere/prompts"));
        String[] prompts = {"--prompts", "elsewhere/prompts"};
        assertThat(irote.run("check", "alone.yaml", prompts[0], prompts[1]))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the trait file 'frugality.yaml'", "does not lie beside it", "--traits-dir DIR");
        Files.copy(
                made.resolve("frugality.yaml"),
                Files.createDirectory(folder.resolve("traits")).resolve("f.yaml"));
        assertThat(irote.run("check", "alone.yaml", prompts[0], prompts[1], "--traits-dir", "traits"))
                .succeeded();
        Files.copy(made.resolve("frugality.yaml"), folder.resolve("frugality.yaml"));
        Served.copy(made.resolve("prompts"), folder.resolve("prompts"));
        assertThat(irote.run("check", "alone.yaml")).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "link", "half", "ABSOLUTE", "nowhere"})
    void aFileReadsNothingOutsideOfItsFolder(String named) throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.copy(made.resolve("frugality.yaml"), outside.resolve("secret.yaml"));
        Path clone = Files.createDirectories(folder.resolve("clone/half")).getParent();
        Files.createSymbolicLink(clone.resolve("link"), outside);
        Files.createSymbolicLink(clone.resolve("half/traits.yaml"), outside.resolve("secret.yaml"));
        String place = named.equals("ABSOLUTE") ? outside.toString() : named;
        for (String key : List.of("traits-dir", "trait-file", "prompts-dir")) {
            irote.withFile(
                    "clone/a.yaml",
                    "trait: mft:care",
                    "reflection: I help",
                    "provenance: {model: embedded, " + key + ": '" + place + "'}");
            assertThat(irote.run("check", "clone/a.yaml", "--min-score", "0"))
                    .exitedWith(ExitCode.USAGE)
                    .saidOneLine(place, "does not lie beside it; say where it is: --");
            assertThat(irote.run("evaluate", "--reflection", "clone/a.yaml"))
                    .exitedWith(ExitCode.USAGE)
                    .saidOneLine("does not lie beside it");
        }
        irote.withFile("clone/a.yaml", "trait: '" + outside.resolve("secret.yaml") + "'", "reflection: I save");
        assertThat(irote.run("evaluate", "--reflection", "clone/a.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("unknown trait '/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"traits-dir: ../elsewhere", "prompts: /etc", "junit: ../check.xml", "trait: /etc/x.yaml:low"})
    void settingsStayInTheWorkingFolder(String line) {
        String key = line.substring(0, line.indexOf(':'));
        assertThat(irote.withFile("irote.yaml", line).run("optimize", "--trait", "mft:care", "--dry-run"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("irote.yaml:1: '" + key + "' leads out of this folder", "say --" + key + " or set IROTE_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../elsewhere/x.yaml", "trait: [mft:care]\ntraits-dir: [/etc]"})
    void aListOfJobsDoesToo(String content) {
        assertThat(irote.withFile("jobs", content.split("\n")).run("batch", "jobs", "--dry-run"))
                .exitedWith(ExitCode.FAILED)
                .said("the file leads out of the working folder, which it cannot choose");
    }

    @Test
    void aRepositoryWithinTheWorkingFolderReachesNothingOutsideOfIt() throws IOException {
        Files.copy(made.resolve("frugality.yaml"), folder.resolve("mine.yaml"));
        Files.createDirectories(folder.resolve("clone/reflections"));
        irote.withFile(
                "clone/reflections/a.yaml",
                "trait: mine:frugality",
                "reflection: I save",
                "provenance: {model: embedded, trait-file: mine.yaml}");
        String[] check = {"check", "clone/reflections/a.yaml", "--min-score", "0"};
        assertThat(irote.run(check)).succeeded();
        Files.createDirectory(folder.resolve("clone/.git"));
        assertThat(irote.run(check))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("the trait file 'mine.yaml', which does not lie beside it; say where it is: --traits-dir");
    }

    @Test
    void aModelInTheProcessLiesBesideTheFileToo() {
        irote.withFile(
                "a.yaml", "trait: mft:care", "reflection: I help", "provenance: {model: 'onnx:/models/private'}");
        assertThat(irote.run("check", "a.yaml", "--min-score", "0"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("names the model onnx:/models/private", "say --model onnx:/models/private or add --trust");
        assertThat(irote.run("check", "a.yaml", "--min-score", "0", "--trust-recorded-models"))
                .exitedWith(ExitCode.MODEL);
    }

    @Test
    void reflectionsOfDifferentModelsAreScoredInTurn() {
        irote.withFile("a.yaml", "trait: mft:care", "reflection: I help", "provenance: {model: 'openai:one'}")
                .withFile("b.yaml", "trait: mft:care", "reflection: I give", "provenance: {model: 'openai:two'}")
                .withFile("c.yaml", "trait: mft:care", "reflection: I heal");
        assertThat(irote.run("evaluate", "--reflection", "a.yaml,b.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("made on different models (openai:one, openai:two); score them in turn, or say --model");
        assertThat(irote.run("evaluate", "--reflection", "c.yaml,b.yaml"))
                .exitedWith(ExitCode.MODEL)
                .said("OPENAI_API_KEY is not set");
    }

    private JsonNode json(String file) throws IOException {
        return new JsonMapper().readTree(folder.resolve(file).toFile());
    }

    private static String spec() {
        return Served.spec(server.v1());
    }
}
