package io.irote.cli.runs;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.Irote;
import io.irote.cli.Served;
import io.irote.cli.core.Version;
import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs that an irote made whose configurations were of schema 3: {@code finished} is what {@code unfinished} comes to,
 * both with the embedded engine, {@code served} was made with a model behind a server. As they are here, this very irote
 * made them: another one may not go on with them.
 */
final class EarlierRunsTest {
    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void copyRuns() throws IOException, URISyntaxException {
        Served.copy(Path.of(EarlierRunsTest.class.getResource("schema-3").toURI()), folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("0.1.0-SNAPSHOT", Version.number()));
            }
        }
        irote = Irote.in(folder).with("XDG_CACHE_HOME", cache.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "served"})
    void theyAreReported(String run) throws IOException {
        assertThat(irote.run("report", run)).succeeded().saidNothing().printed(result(run, "title"));
        assertThat(irote.run("runs", "show", run, "--format", "json"))
                .succeeded()
                .printed("\"model\" : \"" + result(run, "model") + "\"");
        assertThat(irote.run("runs", "resume", run)).succeeded().said("this run is done already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "served"})
    void theirScoresFollowFromTheirAnswers(String run) {
        assertThat(irote.run("check", run, "--recorded", "--quiet")).succeeded().saidNothing();
    }

    @Test
    void theEmbeddedEngineIsAskedAgain() {
        assertThat(irote.run("check", "finished", "--frozen", "--tolerance", "0"))
                .succeeded()
                .saidNothing()
                .printedLine("finished/reflection.yaml .* \\+0.00 +passed");
    }

    @Test
    void aModelBehindAServerIsAskedAgain() {
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            String spec = Served.spec(server.v1());
            assertThat(irote.run("check", "served", "--frozen", "--tolerance", "0", "--model", spec, "--judge", spec))
                    .succeeded()
                    .said("scored on " + spec)
                    .printedLine("served/reflection.yaml .* \\+0.00 +passed");
        }
    }

    @Test
    void whatWasUnfinishedEndsAsIfUndisturbed() throws IOException {
        assertThat(irote.run("runs", "resume", "unfinished")).succeeded().said("going on with unfinished");

        assertThat(reflection("unfinished")).isEqualTo(reflection("finished"));
        assertThat(irote.run("compare", "finished", "unfinished"))
                .succeeded()
                .printed("Trait, models, texts and settings are the same.", "Changes are to the first run");
    }

    @Test
    void theSameCommandGoesOnWithWhatWasUnfinished() throws IOException {
        String command = "optimize --trait big5:agreeableness --seed 10 --candidates 4 --iterations 2 --samples 2"
                + " --out unfinished";
        assertThat(irote.run(command.split(" "))).succeeded().said("going on with unfinished");

        assertThat(reflection("unfinished")).isEqualTo(reflection("finished"));
    }

    @Test
    void anEvaluationIsOfTheRun() {
        assertThat(irote.run("evaluate", "--reflection", "finished"))
                .succeeded()
                .said("evaluation.json");
        assertThat(irote.run("report", "finished")).succeeded().didNotPrint("The evaluation has");
    }

    /** The reflection file of a run, without its times and hashes. */
    private String reflection(String run) throws IOException {
        return Files.readString(folder.resolve(run).resolve("reflection.yaml"))
                .replaceAll("(?m)^ +[a-z-]+: [0-9a-f]{64}\n|^  (finished|seconds): .*\n", "");
    }

    private String result(String run, String field) throws IOException {
        String json = Files.readString(folder.resolve(run).resolve("result.json"));
        return json.replaceFirst("(?s).*?\"" + field + "\" : \"([^\"]*)\".*", "$1");
    }
}
