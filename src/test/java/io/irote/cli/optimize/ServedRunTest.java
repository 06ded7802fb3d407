package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs on a served model that are refused, run out of budget, or are interrupted. */
final class ServedRunTest {
    @TempDir
    private static Path calm;

    @TempDir
    private static Path known;

    private static ExactServer server;
    private static JsonNode undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        server = ExactServer.start(ServerOptions.of(Dialect.vllm()));
        Served.examine(known, spec());
        assertThat(Served.optimize(calm, spec())).succeeded();
        undisturbed = Served.numbers(calm);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String spec() {
        return Served.spec(server.v1());
    }

    private void assertGoesOn(String... more) throws IOException {
        assertThat(Served.optimize(folder, spec(), more)).succeeded();
        Assertions.assertThat(Served.numbers(folder)).isEqualTo(undisturbed);
    }

    @Test
    void aServerThatIsNotThere() throws IOException {
        assertThat(Served.optimize(folder, "openai:exact@http://127.0.0.1:1/v1"))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine("cannot reach http://127.0.0.1:1", "is the server running?");
    }

    @Test
    void aModelThatTheServerDoesNotKnow() throws IOException {
        assertThat(Served.optimize(folder, spec().replace("exact", "unknown-7b")))
                .exitedWith(ExitCode.MODEL)
                .printedNothing()
                .saidOneLine("knows no such model", "unknown-7b");
    }

    @Test
    void aKeyThatIsMissing() throws IOException {
        try (ExactServer closed = ExactServer.start(ServerOptions.all().withKey("a-long-key"))) {
            assertThat(Served.optimize(folder, Served.spec(closed.v1())))
                    .exitedWith(ExitCode.MODEL)
                    .printedNothing()
                    .saidOneLine("asks for a key (HTTP 401); set IROTE_API_KEY_127_0_0_1");
        }
    }

    @ParameterizedTest
    @CsvSource({"--max-calls, 45, 1000", "--max-tokens, 18000, 1000000", "--max-cost, 0.018, 1"})
    void aSpentBudgetSavesTheBestSoFarAndCanBeGoneOnWith(String option, String little, String much) throws IOException {
        Served.copy(known, folder);
        Irote.in(folder).withFile("prices.yaml", "'" + spec() + "': {prompt: 1, completion: 1}");
        CommandResult spent = Served.optimize(folder, spec(), option, little, "--prices", "prices.yaml");
        assertThat(spent).exitedWith(ExitCode.BUDGET).printed("the budget is spent");
        Assertions.assertThat(folder.resolve("run/state.json")).exists();
        assertThat(Served.irote(folder).run("apply", "--reflection", "run")).succeeded();
        assertGoesOn(option, much, "--prices", "prices.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5"})
    void aBudgetSpentBeforeTheFirstChoiceSaysSo(String calls) throws IOException {
        Served.copy(known, folder);
        CommandResult spent = Served.optimize(folder, spec(), "--max-calls", calls);
        assertThat(spent)
                .exitedWith(ExitCode.BUDGET)
                .printedNothing()
                .said("the budget is spent: calls so far " + calls, "go on with a larger one");
        assertGoesOn();
    }

    @Test
    void aLimitOfCostNeedsAPrice() throws IOException {
        assertThat(Served.optimize(folder, spec(), "--max-cost", "1"))
                .exitedWith(ExitCode.USAGE)
                .printedNothing()
                .saidOneLine("--max-cost needs the price of " + spec());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 40})
    void anInterruptFinishesTheCallsInFlightAndNothingIsAskedTwice(int requests) throws IOException {
        try (ExactServer own = ExactServer.start(ServerOptions.of(Dialect.vllm()))) {
            Served.examine(folder, Served.spec(own.v1()));
            int probed = own.traffic().requests();
            Set<String> twice = own.traffic().answeredTwice();
            Irote irote =
                    Served.irote(folder).interruptedWhen(() -> own.traffic().requests() >= probed + requests);

            assertThat(Served.optimize(irote, folder, Served.spec(own.v1())))
                    .exitedWith(ExitCode.INTERRUPTED)
                    .printedNothing()
                    .said("irote: interrupted; go on with the same command");
            Assertions.assertThat(own.traffic().inFlight()).isEmpty();

            assertThat(Served.optimize(folder, Served.spec(own.v1()))).succeeded();
            Assertions.assertThat(Served.numbers(folder)).isEqualTo(undisturbed);
            Set<String> again = new HashSet<>(own.traffic().answeredTwice());
            again.removeAll(twice);
            Set<String> tokenised = new HashSet<>();
            own.traffic().calls().stream()
                    .filter(call -> call.path().endsWith("tokenize"))
                    .forEach(call -> tokenised.add(call.body()));
            again.removeAll(tokenised);
            Assertions.assertThat(again).as("answers asked for twice").isEmpty();
        }
    }
}
