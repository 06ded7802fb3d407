package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.Quirk;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs and examinations on servers that refuse parts of a request or word their answers in another way. */
final class QuirkyServerRunTest {
    @TempDir
    private Path folder;

    private static ExactServer server(Quirk... quirks) {
        return ExactServer.start(ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)).with(quirks));
    }

    @Test
    void aServerThatRefusesNearlyAllIsAskedInAnotherWay() throws IOException {
        try (ExactServer server = server(
                Quirk.NO_SYSTEM,
                Quirk.NO_SEED,
                Quirk.NO_MAX_TOKENS,
                Quirk.ONLY_TEMPERATURE_1,
                Quirk.NO_FORM,
                Quirk.NO_SEVERAL,
                Quirk.ODD_FINISH,
                Quirk.CONTENT_IN_PARTS,
                Quirk.EVENT_STREAM)) {
            String spec = Served.spec(server.v1());

            CommandResult result = Served.optimize(folder, spec);

            assertThat(result)
                    .succeeded()
                    .said(
                            spec + " takes no system turn",
                            spec + " takes no seed",
                            spec + " takes no temperature",
                            spec + " takes the limit of an answer as max_completion_tokens",
                            spec + " holds no answer to a form",
                            spec + " gives one answer a call");
            Assertions.assertThat(result.out())
                    .contains("\n" + spec + " takes no system turn", "\n" + spec + " takes no temperature");
            Assertions.assertThat(new JsonMapper()
                            .readTree(folder.resolve("run/result.json").toFile())
                            .path("doubts"))
                    .anyMatch(doubt -> doubt.asText().startsWith(spec + " takes no seed: its answers cannot be had again"))
                    .anyMatch(doubt -> doubt.asText().startsWith(spec + ": no way of scoring a given text is exact here"));
            Assertions.assertThat(Files.readString(folder.resolve("run/report.html")))
                    .contains(spec + " takes no system turn");
            assertThat(Served.irote(folder).run("models", "doctor", spec))
                    .succeeded()
                    .printed("the model takes no system turn", "the model takes no seed");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_TEMPERATURE", "ONLY_TEMPERATURE_1"})
    void whatATemperatureWouldChangeIsNotPossibleWhereNoneIsTaken(Quirk quirk) throws IOException {
        try (ExactServer server = server(quirk)) {
            Files.copy(Path.of("examples", "frugality.yaml"), folder.resolve("frugality.yaml"));

            CommandResult result = Served.irote(folder)
                    .run(Stream.concat(Stream.of(("evaluate --trait frugality.yaml --samples 1 --robustness --quiet --model "
                                    + Served.spec(server.v1()) + " --text")
                                    .split(" ")), Stream.of("I save, e.g.: I mended my coat")).toArray(String[]::new));

            assertThat(result)
                    .succeeded()
                    .printed("open answers at temperature 0.5: not possible, the model answers at its own temperature")
                    .printed("takes no temperature: it answers at its own")
                    .printedLine("reflection in the user's turn .*");
            Assertions.assertThat(result.out()).doesNotContainPattern("(?m)^ *open answers at temperature 0.5 +[+\\d-]");
        }
    }

    @Test
    void aModelThatThinksFirstHasRoom() throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.of(Set.of(Dialect.OPENAI_CHAT))
                .withTopLogprobs(0)
                .with(Quirk.THINKS))) {
            assertThat(Served.optimize(folder, Served.spec(server.v1())))
                    .succeeded()
                    .said("thinks before it answers: 4,096 tokens more are allowed");
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ROLES_ALTERNATE",
                "NO_MAX_COMPLETION_TOKENS",
                "NO_TEMPERATURE",
                "POSITIVE_TEMPERATURE",
                "NAMELESS_SEED_AND_SYSTEM",
                "NULL_FINISH",
                "CONTENT_AS_REASONING",
                "KEEP_ALIVE"
            })
    void eachIsExamined(Quirk quirk) {
        try (ExactServer server = server(quirk)) {
            assertThat(Served.irote(folder).run("models", "doctor", Served.spec(server.v1())))
                    .succeeded()
                    .printed("probabilities of options");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini"})
    void theDoctorAsksTheServer(String provider) {
        CommandResult result = Served.irote(folder).run("models", "doctor", provider + ":m@http://127.0.0.1:1/v1");

        assertThat(result).exitedWith(ExitCode.MODEL).printedNothing().said("cannot reach http://127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "gemini"})
    void theOtherProvidersAreAskedInAnotherWay(String provider) throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.all().with(Quirk.NO_TEMPERATURE, Quirk.NO_SYSTEM))) {
            String base = provider.equals("gemini") ? "/v1beta" : "/v1";
            String spec = provider + ":exact@" + server.root().resolve(base);

            assertThat(Served.irote(folder).run("models", "doctor", spec))
                    .succeeded()
                    .printed("the model takes no system turn", "the model takes no temperature");
            Assertions.assertThat(server.traffic().requests()).isPositive();
        }
    }
}
