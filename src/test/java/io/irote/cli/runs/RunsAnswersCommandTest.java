package io.irote.cli.runs;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Served;
import io.irote.cli.SmallRuns;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code runs answers}, and what else leads from scores to answers, of a run that was evaluated. */
final class RunsAnswersCommandTest {
    @TempDir
    private static Path folder;

    private static String first = "";
    private static String second = "";

    @BeforeAll
    static void search() throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            String spec = Served.spec(server.v1());
            assertThat(Served.optimize(folder, spec, "--quiet")).succeeded();
            first = Files.readString(folder.resolve("run/answers.jsonl"));
            Served.copy(folder.resolve("run"), folder.resolve("first"));
            for (String file : List.of("result.json", "state.json", "answers.jsonl", "reflection.yaml")) {
                Files.delete(folder.resolve("run").resolve(file));
            }
            assertThat(Served.optimize(folder, spec, "--quiet")).succeeded();
            second = Files.readString(folder.resolve("run/answers.jsonl"));
            assertThat(Served.irote(folder)
                            .run(
                                    "evaluate",
                                    "--reflection",
                                    "run",
                                    "--baselines",
                                    "role,adjectives",
                                    "--model",
                                    spec,
                                    "--samples",
                                    "1",
                                    "--quiet"))
                    .succeeded();
        }
    }

    @Test
    void aRunAgainFromTheCacheKeepsTheSameAnswersAndSaysThatTheyWereRemembered() throws IOException {
        assertThat(first).contains("\"cached\":false").doesNotContain("\"cached\":true");
        assertThat(second).contains("\"cached\":true").doesNotContain("\"cached\":false");
        assertThat(second.replace("\"cached\":true", "\"cached\":false")).isEqualTo(first);
        assertThat(SmallRuns.reflection(folder.resolve("run")))
                .isEqualTo(SmallRuns.reflection(folder.resolve("first")));
    }

    @Test
    void theWaysOfPromptingStandBesideEachOther() {
        assertThat(answers("run", "--task", "fru-b04"))
                .succeeded()
                .printed("fru-b04 (Frugality, form B)", "I follow a budget.")
                .printedLine("prompt +0-10 +1 Very Inaccurate .* 5 Very Accurate +outside +from")
                .printedLine("no prompt +\\d.\\d\\d( +0.\\d{3}){6} +exact, remembered")
                .printedLine("role prompt .*")
                .printedLine("reflection .*")
                .printedLine("graded adjectives .*")
                .didNotPrint("fru-b03", "Simulated respondent");
    }

    @Test
    void openAnswersAreReadWithTheirJudgements() throws IOException {
        JsonNode given =
                json("--task", "fru-dilemma-2", "--prompt", "reflection").get(0);
        String text = given.at("/texts/0/text").asText();
        assertThat(text).isNotBlank();
        assertThat(given.at("/texts/0/evaluation/rating/probabilities")).hasSize(5);
        assertThat(answers("run", "--task", "fru-dilemma-2", "--prompt", "reflection"))
                .succeeded()
                .printed(text.replaceAll("\\s+", " ").strip())
                .printedLine(" +- \\[\\d.\\d of ratings( 0.\\d\\d){5}\\] .*");
        assertThat(answers("run", "--format", "md").out())
                .startsWith("# Answers\n")
                .contains("| no prompt | ");
    }

    @Test
    void oneWayOfPromptingIsNamedAsInEvaluate() throws IOException {
        assertThat(json("--prompt", "role"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.path("prompt").asText()).isEqualTo("role prompt"));
        assertThat(answers("run", "--prompt", "adjectives")).succeeded().printedLine("graded adjectives .*");
    }

    @Test
    void whatThereIsNotIsAMistake() {
        assertThat(answers("run", "--task", "fru-b4"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--task: there are no answers to 'fru-b4'; did you mean 'fru-b04'?");
        assertThat(answers("run", "--prompt", "nothing of the kind"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("there are no prompt, role prompt, reflection, graded adjectives, run");
        assertThat(answers("nowhere")).exitedWith(ExitCode.USAGE).saidOneLine("there is no run 'nowhere'");
    }

    @Test
    void aRunOfAnEarlierIroteSaysThatNothingWasKept() throws IOException {
        Served.copy(folder.resolve("first"), folder.resolve("old"));
        Files.delete(folder.resolve("old/answers.jsonl"));
        assertThat(answers("old")).exitedWith(ExitCode.USAGE).saidOneLine("the answers of old were not kept");
        assertThat(Served.irote(folder).run("report", "old", "--format", "html"))
                .succeeded()
                .printed("The answers were not kept");
    }

    @Test
    void thePageLeadsFromScoresToAnswers() throws IOException {
        String page = Files.readString(folder.resolve("run/report.html"));
        assertThat(page)
                .contains("<a href=\"#run-1-answers-items\">", "id=\"run-1-answers-items\"")
                .contains("<a href=\"#run-1-answers-open\">", "id=\"run-1-answers-open\"")
                .contains("<summary><bdi>I follow a budget.</bdi>");
    }

    @Test
    void anEvaluationInAFolderOfItsOwnKeepsItsAnswersToo() throws IOException {
        assertThat(Served.irote(folder)
                        .run("evaluate", "--reflection", "first", "--model", "embedded", "--out", "scores", "--quiet"))
                .succeeded();
        assertThat(folder.resolve("scores/answers.jsonl")).exists();
        assertThat(answers("scores", "--task", "fru-b04", "--prompt", "first"))
                .succeeded()
                .printed("Simulated respondent")
                .printedLine("first .*");
        assertThat(Served.irote(folder).run("report", "scores", "--format", "html"))
                .succeeded()
                .printed("id=\"run-1-answers-items\"");
    }

    private static CommandResult answers(String... arguments) {
        return Served.irote(folder)
                .run(Stream.concat(Stream.of("runs", "answers"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static List<JsonNode> json(String... arguments) throws IOException {
        String[] all = Stream.concat(Stream.of("run", "--format", "json"), Stream.of(arguments))
                .toArray(String[]::new);
        JsonNode answers = new ObjectMapper().readTree(answers(all).out()).path("answers");
        return StreamSupport.stream(answers.spliterator(), false).toList();
    }
}
