package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.SmallRuns;
import io.irote.cli.core.ExitCode;
import io.irote.model.Provenance;
import io.irote.optimizer.Figures;
import io.irote.search.RunFolder;
import io.irote.search.RunResult;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code optimize} with a model for each part, on real wires. */
final class RolesTest {
    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private ExactServer server;
    private String model;

    @BeforeEach
    void start() {
        server = ExactServer.start(ServerOptions.all());
        model = "openai:exact@" + server.v1();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theEmbeddedEngineMayProposeAndJudge() throws IOException {
        RunResult result = run("--model", model, "--proposer", "embedded", "--judge", "embedded");

        assertRoles(model, "embedded", "embedded");
        assertThat(result.simulated()).isFalse();
        assertThat(figures(result).compactnessProvenance()).isEqualTo(Provenance.EXACT);
        assertThat(report()).contains("rated by the embedded engine, a sentence encoder, not by a model");
    }

    @Test
    void aServedModelMayJudgeTheEmbeddedEngine() throws IOException {
        RunResult result = run("--model", "embedded", "--judge", model);

        assertRoles("embedded", "embedded", model);
        assertThat(result.simulated()).isTrue();
        assertThat(result.usage()).anyMatch(usage -> usage.role().equals("judge") && usage.calls() > 0);
        assertThat(report()).contains("Simulated respondent (embedded)", "judge " + model);
    }

    @Test
    void anotherServerMayPropose() throws IOException {
        try (ExactServer other = ExactServer.start(ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)))) {
            String proposer = "openai:exact@" + other.v1();
            RunResult result = run("--model", model, "--proposer", proposer);

            assertRoles(model, proposer, model);
            assertThat(result.usage())
                    .filteredOn(usage -> usage.role().equals("proposer"))
                    .singleElement()
                    .satisfies(usage -> assertThat(usage.calls()).isPositive());
            assertThat(other.traffic().requests()).isPositive();
            assertThat(figures(result).compactnessProvenance()).isEqualTo(Provenance.EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource({"anthropic, /v1/messages", "gemini, /v1beta/models/exact:generateContent"})
    void modelsOfOtherProvidersMayJudge(String provider, String path) throws IOException {
        String base = provider.equals("gemini") ? "/v1beta" : "/v1";
        String judge = provider + ":exact@" + server.root().resolve(base);
        RunResult result = run("--model", model, "--judge", judge);

        assertRoles(model, model, judge);
        assertThat(server.traffic().requestsByPath()).containsKey(path);
        assertThat(result.usage()).anyMatch(usage -> usage.role().equals("judge") && usage.calls() > 0);
        assertThat(read("reflection.yaml")).contains("  compactness: exact\n", "  evocativeness: rated\n");
    }

    @Test
    void aModelThatGivesNoTextLogProbabilitiesSaysSo() throws IOException {
        try (ExactServer chat = ExactServer.start(ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)))) {
            CommandResult result = irote(cache).run(command("--model", "openai:exact@" + chat.v1()));
            assertThat(result)
                    .succeeded()
                    .printed("compactness is made of ratings, not of nats")
                    .said("answers items (exact, by chat) and scores texts (rated)", "so that it will be rated");
            assertThat(read("reflection.yaml")).contains("  compactness: rated\n", "  evocativeness: rated\n");
            assertThat(report()).contains("compactness rated, evocativeness rated");
        }
    }

    @Test
    void severalEndpointsShareTheLoad() throws IOException {
        try (ExactServer second = ExactServer.start(ServerOptions.all())) {
            String both = model + "," + second.v1();
            run("--model", both);

            assertRoles(both, both, both);
            assertThat(server.traffic().requests())
                    .isBetween(second.traffic().requests() / 2, second.traffic().requests() * 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--judge", "--proposer"})
    void aModelThatFailsEndsTheRunAndLosesNothing(String role) throws IOException {
        try (LyingServer other = LyingServer.start(ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)))) {
            String spec = "openai:exact@" + other.v1();
            String[] command = command("--model", model, role, spec);
            assertThat(irote(folder.resolve("one")).run(command)).succeeded();
            String undisturbed = SmallRuns.reflection(folder.resolve("run"));
            Files.move(folder.resolve("run"), folder.resolve("undisturbed"));
            long once = completions();

            Irote failing = irote(folder.resolve("two"));
            assertThat(failing.run("models", "doctor", spec)).succeeded();
            other.tellAlways(Lie.UNKNOWN_MODEL, "/chat/completions");
            assertThat(failing.run(command))
                    .exitedWith(ExitCode.MODEL)
                    .printedNothing()
                    .said("bad day");
            other.beHonest();
            assertThat(failing.run(command)).succeeded();

            assertThat(SmallRuns.reflection(folder.resolve("run"))).isEqualTo(undisturbed);
            assertThat(completions()).isEqualTo(2 * once);
        }
    }

    private long completions() {
        return server.traffic().requestsByPath().get("/v1/completions");
    }

    private RunResult run(String... models) {
        assertThat(irote(cache).run(command(models))).succeeded();
        return new RunFolder(folder.resolve("run")).result().orElseThrow();
    }

    private Irote irote(Path answers) {
        return Irote.in(folder).with("XDG_CACHE_HOME", answers.toString());
    }

    private static String[] command(String... models) {
        String[] run = SmallRuns.command("--trait", "big5:openness", "--out", "run");
        return Stream.of(run, models).flatMap(Stream::of).toArray(String[]::new);
    }

    private void assertRoles(String steered, String proposer, String judge) throws IOException {
        RunResult result = new RunFolder(folder.resolve("run")).result().orElseThrow();
        assertThat(result.config().model()).isEqualTo(steered);
        assertThat(result.config().proposer()).isEqualTo(proposer);
        assertThat(result.config().judge()).isEqualTo(judge);
        assertThat(new RunFolder(folder.resolve("run")).config()).contains(result.config());
        assertThat(read("reflection.yaml").replace("\"", ""))
                .contains("  model: " + steered + "\n", "  proposer: " + proposer + "\n", "  judge: " + judge + "\n");
    }

    private String report() {
        return irote(cache).run("report", "run").out();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("run").resolve(name));
    }

    private static Figures figures(RunResult result) {
        return result.last().figures();
    }
}
