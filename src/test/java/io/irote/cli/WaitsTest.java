package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;

import io.irote.cli.core.ExitCode;
import io.irote.model.http.StubServer;
import io.irote.model.http.StubServer.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user hears while irote waits. The time passes without anybody waiting. */
final class WaitsTest {
    @TempDir
    private Path folder;

    private CommandResult doctor(URI url) {
        String[] args = {"models", "doctor", "openai:m@" + url};
        return Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .run(args);
    }

    private static List<String> lines(CommandResult result) {
        return result.err().lines().toList();
    }

    @Test
    void aServerThatAsksForAnHourIsTriedAgainAfterFiveMinutesAndThatIsTold() {
        Answer busy = new Answer(
                429,
                Map.of("Retry-After", "3600"),
                "{\"error\":{\"message\":\"Rate limit reached\"}}".getBytes(StandardCharsets.UTF_8));
        try (StubServer stub = StubServer.by(asked -> busy)) {
            CommandResult result = doctor(stub.url());

            assertThat(result).exitedWith(ExitCode.MODEL).printedNothing();
            String said = "irote: " + origin(stub.url())
                    + " could not answer now (HTTP 429): \"Rate limit reached\"; it asks for 1 h; trying again in 5 min (";
            Assertions.assertThat(lines(result)).hasSize(6).startsWith(said + "2 of 6)", said + "3 of 6)");
            Assertions.assertThat(stub.asked()).hasSize(6);
        }
    }

    @Test
    void aModelThatIsLoadedForAMinuteIsWaitedForWithALine() {
        int[] asked = {0};
        try (StubServer stub = StubServer.by(request -> asked[0]++ < 12
                ? new Answer(
                        503, "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}")
                : new Answer(404, "{\"error\":\"no such model\"}"))) {
            CommandResult result = doctor(stub.url());

            assertThat(result).exitedWith(ExitCode.MODEL).said("knows no such model");
            Assertions.assertThat(lines(result))
                    .hasSize(2)
                    .startsWith("irote: " + origin(stub.url())
                            + " is still loading the model: \"Loading model\"; waiting for it, up to 10 min");
        }
    }

    @Test
    void aClosedPortIsToldAtOnce() {
        StubServer stub = StubServer.always(200, "{}");
        URI url = stub.url();
        stub.close();

        CommandResult result = doctor(url);

        assertThat(result)
                .exitedWith(ExitCode.MODEL)
                .saidOneLine("irote: cannot reach " + origin(url) + " (connection refused); is the server running?");
    }

    @Test
    void aClockThatIsSetBackMakesNothingLast() {
        CommandResult result = Irote.in(folder)
                .settingTheClockBack(Duration.ofHours(1))
                .run(
                        "optimize",
                        "--trait",
                        "big5:openness",
                        "--iterations",
                        "1",
                        "--candidates",
                        "2",
                        "--max-time",
                        "1m",
                        "--out",
                        "run");

        assertThat(result).succeeded();
        Assertions.assertThat(folder.resolve("run/result.json")).content().containsPattern("\"seconds\" ?: ?0\\.0\\b");
    }

    private static String origin(URI url) {
        return "http://" + url.getAuthority();
    }
}
