package io.irote.cli.option;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.core.ExitCode;
import io.irote.model.http.StubServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys go where the user sends them, never where a file does. The server keeps what it was sent and refuses it. */
final class RecordedServersTest {
    private static final String KEY = "sk-T0p53cr3tK3y/9";
    private static final String HIDDEN_FROM_FILES = "a file names this server, so that it gets no key that is not its"
            + " own: set IROTE_API_KEY_127_0_0_1, name the model on the command line, or add --trust-recorded-models";

    @TempDir
    private Path folder;

    private StubServer server;
    private Irote irote;

    @BeforeEach
    void start() {
        server = StubServer.always(401, "{\"error\":{\"message\":\"no\"}}");
        irote = Irote.in(folder)
                .with("XDG_CACHE_HOME", folder.resolve("cache").toString())
                .with("IROTE_API_KEY", KEY)
                .withFile(
                        "a.yaml",
                        "trait: mft:care",
                        "reflection: I help",
                        "scores: {held-out: {reflection: 6}}",
                        "provenance: {model: '" + spec() + "'}")
                .withFile("matrix.yaml", "trait: [mft:care]", "model: '" + spec() + "'");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check a.yaml", "batch matrix.yaml"})
    void aFileDoesNotChooseWhereAKeyGoes(String command) {
        irote.with("IROTE_HEADER", "api-key: " + KEY + "\nX-Team: lab");
        CommandResult result = irote.run(command.split(" "));
        assertThat(result).said("http://127.0.0.1", "asks for a key", HIDDEN_FROM_FILES);
        assertThat(sent("Authorization")).containsOnly("");
        assertThat(sent("api-key")).containsOnly("");
        assertThat(sent("X-Team")).containsOnly("");
        assertThat(result.out() + result.err()).doesNotContain(KEY);
    }

    @Test
    void aSettingsFileDoesNotEither() {
        irote.withFile("irote.yaml", "model: '" + spec() + "'", "judge: embedded");
        assertThat(irote.run("optimize", "--trait", "mft:care"))
                .exitedWith(ExitCode.MODEL)
                .said(HIDDEN_FROM_FILES);
        assertThat(sent("Authorization")).containsOnly("");
        assertThat(irote.withFile("irote.yaml", "trust-recorded-models: true").run("check", "a.yaml"))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("irote.yaml:1: 'trust-recorded-models' is for the command line or the environment");
    }

    @Test
    void aRunThatIsResumedIsAFileToo() {
        assertThat(irote.run("optimize", "--trait", "mft:care", "--model", spec(), "--out", "run"))
                .exitedWith(ExitCode.MODEL)
                .said("refused the key in IROTE_API_KEY (HTTP 401)");
        int before = server.asked().size();
        assertThat(sent("Authorization")).containsOnly("Bearer " + KEY);

        assertThat(irote.run("runs", "resume", "run"))
                .exitedWith(ExitCode.MODEL)
                .said(HIDDEN_FROM_FILES);
        assertThat(sent("Authorization").subList(before, server.asked().size())).containsOnly("");
    }

    @Test
    void theKeyOfTheHostIsSent() {
        irote.with("IROTE_API_KEY_127_0_0_1", "\"Bearer sk-of-this-host\"\r\n");
        assertThat(irote.run("check", "a.yaml"))
                .exitedWith(ExitCode.MODEL)
                .said("refused the key in IROTE_API_KEY_127_0_0_1 (HTTP 401)");
        assertThat(sent("Authorization")).containsOnly("Bearer sk-of-this-host");
    }

    @Test
    void theUserMayTrustOrNameTheServer() {
        irote.with("IROTE_HEADER", "api-key: " + KEY + "\nX-Team: lab, two");
        assertThat(irote.run("check", "a.yaml", "--trust-recorded-models")).exitedWith(ExitCode.MODEL);
        assertThat(irote.run("check", "a.yaml", "--model", spec())).exitedWith(ExitCode.MODEL);
        assertThat(irote.with("IROTE_TRUST_RECORDED_MODELS", "true").run("check", "a.yaml"))
                .exitedWith(ExitCode.MODEL);
        assertThat(sent("Authorization")).containsOnly("Bearer " + KEY);
        assertThat(sent("api-key")).containsOnly(KEY);
        assertThat(sent("X-Team")).containsOnly("lab, two");
    }

    @Test
    void aHeaderThatIsRefusedInPlaceOfAKeyIsNamed() {
        irote.with("IROTE_API_KEY", "").with("IROTE_HEADER", "api-key: " + KEY);
        assertThat(irote.run("models", "doctor", spec()))
                .exitedWith(ExitCode.MODEL)
                .said("asks for a key (HTTP 401); check IROTE_HEADER, or set IROTE_API_KEY_127_0_0_1");
        assertThat(sent("api-key")).containsOnly(KEY);
    }

    @Test
    void theEnvironmentIsTheUsersToo() {
        assertThat(irote.with("IROTE_MODEL", "  " + spec() + " ").run("optimize", "--trait", "mft:care"))
                .exitedWith(ExitCode.MODEL);
        assertThat(sent("Authorization")).containsOnly("Bearer " + KEY);
    }

    @Test
    void otherServersThanTheNamedOneGetNothing() {
        try (StubServer judge = StubServer.always(401, "{}")) {
            irote.withFile("irote.yaml", "judge: 'openai:j@" + judge.url() + "'");
            assertThat(irote.run("optimize", "--trait", "mft:care", "--model", "embedded", "--proposer", spec()))
                    .exitedWith(ExitCode.MODEL);
            assertThat(judge.asked()).isNotEmpty().allMatch(asked -> asked.header("Authorization")
                    .isEmpty());
        }
    }

    @Test
    void aHeaderWithAKeyIsOfTheEnvironmentOnly() {
        assertThat(irote.withFile("irote.yaml", "header: ['api-key: " + KEY + "', 'X-Team: lab']")
                        .run("models", "doctor", spec()))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--header api-key in irote.yaml is refused", "IROTE_HEADER='api-key: ...'");
        CommandResult shown =
                irote.with("IROTE_HEADER", "api-key: " + KEY).run("models", "doctor", spec(), "--print-config");
        assertThat(shown).succeeded().printed("[api-key: ***]", "environment IROTE_HEADER");
        assertThat(shown.out()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: x", "X-Team: häuser", "X-Team:", "content-length: 3"})
    void aHeaderThatCannotBeSentIsAUsageError(String header) {
        assertThat(irote.run("models", "doctor", spec(), "--header", header))
                .exitedWith(ExitCode.USAGE)
                .saidOneLine("--header " + header.split(":")[0]);
    }

    private String spec() {
        return "openai:m@" + server.url();
    }

    private List<String> sent(String header) {
        return server.asked().stream().map(asked -> asked.header(header)).toList();
    }
}
