package io.irote.cli.evaluate;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} as a whole, with a language model behind a server. */
final class EvaluateServedTest {
    private static final String TEXT = "I wonder about new ideas, e.g.: I read a poem about the moon";
    private static ExactServer server;

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeAll
    static void start() {
        server = ExactServer.start(ServerOptions.all());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void shareTheAnswers() {
        irote = Irote.in(folder).with("XDG_CACHE_HOME", cache.toString());
    }

    @Test
    void allBaselinesAreMadeAndScored() throws IOException {
        CommandResult result = evaluated("--baselines", "all", "--search-tokens", "30000", "--format", "json");
        assertThat(result).succeeded().said("preparing EvoPrompt (GA)");
        JsonNode json = new ObjectMapper().readTree(result.out());
        List<String> prompts = new ArrayList<>();
        json.get("scores").forEach(score -> prompts.add(score.get("prompt").asText()));
        assertThat(prompts).hasSize(9).doesNotHaveDuplicates();
        assertThat(prompts.get(5)).startsWith("You are like this: ");
        assertThat(prompts.get(6)).startsWith("This is what you know about yourself");
        assertThat(json.get("notes")).isEmpty();
        assertThat(json.get("contrasts")).hasSize(8);
        assertThat(json.get("usage").toString()).contains("proposer", "judge");
    }

    @Test
    void theSecondTimeNothingIsAsked() {
        CommandResult first = evaluated("--baselines", "portrait,evoprompt", "--search-tokens", "30000", "--quiet");
        int calls = server.traffic().requests();
        CommandResult second = evaluated("--baselines", "portrait,evoprompt", "--search-tokens", "30000", "--quiet");
        assertThat(second).succeeded();
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(server.traffic().requests()).isEqualTo(calls);
    }

    @Test
    void paraphrasesAreWrittenAndAskedInPlaceOfTheItems() {
        assertThat(evaluated("--robustness"))
                .succeeded()
                .printed("items in other words", "acquiescence")
                // This model answers by the place of an option: reversed options turn its answers round.
                .printedLine("options in reverse order +22 .* -4\\.\\d\\d .*")
                .didNotPrint("not paraphrased");
    }

    @Test
    void moneyThatCannotBeCountedIsNotSpent() {
        assertThat(evaluated("--max-cost", "1"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--max-cost needs the price of openai:exact");
    }

    @Test
    void aRunSaysWhatEvoPromptMaySpendAndWhereItWasMade() {
        assertThat(irote.run(
                        "optimize",
                        "--trait",
                        "big5:openness",
                        "--out",
                        "run",
                        "--quiet",
                        "--iterations",
                        "1",
                        "--candidates",
                        "3",
                        "--samples",
                        "1"))
                .succeeded();
        assertThat(irote.run(
                        "evaluate",
                        "--reflection",
                        "run",
                        "--model",
                        spec(),
                        "--samples",
                        "1",
                        "--baselines",
                        "evoprompt"))
                .succeeded()
                .said("the search was made on embedded, the scores are those of openai:exact", "preparing EvoPrompt")
                .printed("EvoPrompt (GA)");
    }

    @Test
    void withoutABudgetEvoPromptIsLeftOut() {
        assertThat(evaluated("--baselines", "evoprompt"))
                .succeeded()
                .printed("EvoPrompt (GA) is left out", "--search-tokens")
                .didNotPrint("better than EvoPrompt");
    }

    @Test
    void aSpentBudgetIsNoScore() {
        Irote fresh =
                Irote.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString());
        assertThat(fresh.run(
                        "evaluate", "--text", TEXT, "--trait", "big5:openness", "--model", spec(), "--max-calls", "3"))
                .exitedWith(ExitCode.BUDGET)
                .printedNothing();
    }

    private CommandResult evaluated(String... more) {
        List<String> args = new ArrayList<>(
                List.of("evaluate", "--text", TEXT, "--trait", "big5:openness", "--model", spec(), "--samples", "1"));
        args.addAll(List.of(more));
        return irote.run(args.toArray(String[]::new));
    }

    private static String spec() {
        return "openai:exact@" + server.v1();
    }
}
