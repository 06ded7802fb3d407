package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.irote.cli.CommandResult;
import io.irote.cli.Served;
import io.irote.cli.core.ExitCode;
import io.irote.server.Dialect;
import io.irote.server.ExactServer;
import io.irote.server.Quirk;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                    .anyMatch(doubt ->
                            doubt.asText().startsWith(spec + " takes no seed: its answers cannot be had again"))
                    .anyMatch(doubt ->
                            doubt.asText().startsWith(spec + ": no way of scoring a given text is exact here"));
            Assertions.assertThat(Files.readString(folder.resolve("run/report.html")))
                    .contains(spec + " takes no system turn");
            assertThat(Served.irote(folder).run("models", "doctor", spec))
                    .succeeded()
                    .printed("the model takes no system turn", "the model takes no seed");
        }
    }

    @Test
    void answersToOpenTasksMayBeLongerInARunAndItsEvaluation() throws IOException {
        try (ExactServer server = server()) {
            assertThat(Served.optimize(folder, Served.spec(server.v1()), "--max-output-tokens", "500"))
                    .succeeded();
            Assertions.assertThat(Files.readString(folder.resolve("run/config.yaml")))
                    .contains("maxOutputTokens: 500\n");

            int once = askedBy(server);
            Assertions.assertThat(once).isPositive();
            Assertions.assertThat(askedBy(server, "--max-output-tokens", "500")).isZero();
            Assertions.assertThat(askedBy(server, "--max-output-tokens", "300")).isPositive();
        }
    }

    /** How many requests an evaluation of the run makes beyond what was asked before. */
    private int askedBy(ExactServer server, String... options) {
        int before = server.traffic().requests();
        assertThat(Served.irote(folder)
                        .run(Stream.concat(
                                        Stream.of("evaluate", "--reflection", "run", "--samples", "2"),
                                        Stream.of(options))
                                .toArray(String[]::new)))
                .succeeded();
        return server.traffic().requests() - before;
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_TEMPERATURE", "ONLY_TEMPERATURE_1"})
    void whatATemperatureWouldChangeIsNotPossibleWhereNoneIsTaken(Quirk quirk) throws IOException {
        try (ExactServer server = server(quirk)) {
            Files.copy(Path.of("examples", "frugality.yaml"), folder.resolve("frugality.yaml"));

            CommandResult result = Served.irote(folder)
                    .run(Stream.concat(
                                    Stream.of(
                                            ("evaluate --trait frugality.yaml --samples 1 --robustness --quiet --model "
                                                            + Served.spec(server.v1()) + " --text")
                                                    .split(" ")),
                                    Stream.of("I save, e.g.: I mended my coat"))
                            .toArray(String[]::new));

            assertThat(result)
                    .succeeded()
                    .printed("open answers at temperature 0.5: not possible, the model answers at its own temperature")
                    .printed("takes no temperature: it answers at its own")
                    .printedLine("reflection in the user's turn .*");
            Assertions.assertThat(result.out())
                    .doesNotContainPattern("(?m)^ *open answers at temperature 0.5 +[+\\d-]");
        }
    }

    @Test
    void aModelThatThinksFirstHasRoom() throws IOException {
        try (ExactServer server = ExactServer.start(
                ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)).withTopLogprobs(0).with(Quirk.THINKS))) {
            assertThat(Served.optimize(folder, Served.spec(server.v1())))
                    .succeeded()
                    .said("thinks before it answers: 4,096 tokens more are allowed");
        }
    }

    @Test
    void answersThatAreCutAndRatingsBetweenOptionsAreUsed() throws IOException {
        ServerOptions sampled = ServerOptions.of(Set.of(Dialect.OPENAI_CHAT)).withTopLogprobs(0);
        try (ExactServer server =
                        ExactServer.start(ServerOptions.of(Dialect.vllm()).with(Quirk.CUTS));
                ExactServer judge = ExactServer.start(sampled.with(Quirk.JUDGES_BETWEEN))) {
            CommandResult result =
                    Served.optimize(folder, Served.spec(server.v1()), "--judge", Served.spec(judge.v1()));

            assertThat(result)
                    .succeeded()
                    .printed("4 of 4 answers to open tasks with reflection, held out, were cut at the token limit"
                            + " and rated up to their last whole sentence.");
            List<JsonNode> judged = judged();
            Assertions.assertThat(judged).isNotEmpty().allSatisfy(evaluation -> {
                List<Double> ratings = ratings(evaluation);
                Assertions.assertThat(ratings).anyMatch(rating -> rating % 1 == 0.5);
                double mean = (ratings.stream().mapToDouble(r -> r).sum() + 7.5) / (ratings.size() + 2.5);
                Assertions.assertThat(evaluation.path("probability").asDouble())
                        .as("the mean of the ratings and half a one for each of 1 to 5, from 0 to 1")
                        .isCloseTo((mean - 1) / 4, Assertions.within(1e-9));
            });
        }
    }

    /** The evaluations of the open answers of the run. */
    private List<JsonNode> judged() throws IOException {
        List<JsonNode> judged = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("run/answers.jsonl"))) {
            new JsonMapper().readTree(line).path("texts").forEach(text -> judged.add(text.path("evaluation")));
        }
        return judged;
    }

    private static List<Double> ratings(JsonNode evaluation) {
        List<Double> ratings = new ArrayList<>();
        evaluation.at("/rating/samples").forEach(sample -> ratings.add(Double.valueOf(sample.asText())));
        return ratings;
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
