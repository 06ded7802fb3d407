package io.irote.cli;

import static io.irote.cli.CommandResultAssert.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.sun.net.httpserver.HttpServer;
import io.irote.cli.core.ExitCode;
import io.irote.server.ExactServer;
import io.irote.server.Lie;
import io.irote.server.LyingServer;
import io.irote.server.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key is in no file and in no output, whatever happens. */
final class SecretTest {
    private static final String KEY = "sk-T0p53cr3tK3y/9";
    private static final List<Charset> WRITTEN_IN = List.of(ISO_8859_1, UTF_16LE, UTF_16BE);

    @TempDir
    private Path folder;

    private CommandResult optimize(String spec, String... more) throws IOException {
        return Served.optimize(Served.irote(folder).with("IROTE_API_KEY", KEY), folder, spec, more);
    }

    private void assertHidden(CommandResult result, String secret) throws IOException {
        Assertions.assertThat(result.out() + result.err()).doesNotContain(secret);
        for (Path file : Served.files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            for (Charset charset : WRITTEN_IN) {
                Assertions.assertThat(new String(bytes, ISO_8859_1))
                        .as("%s as %s", file.getFileName(), charset)
                        .doesNotContain(new String(secret.getBytes(charset), ISO_8859_1));
            }
        }
    }

    @Test
    void aRunThatSucceeds() throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.all().withKey(KEY))) {
            CommandResult result = optimize(Served.spec(server.v1()), "--debug");
            assertThat(result).succeeded();
            Assertions.assertThat(Served.files(folder.resolve("cache"))).isNotEmpty();
            assertHidden(result, KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({"openai, /v1", "anthropic, /v1", "gemini, /v1beta"})
    void aRunWhoseKeyIsRefused(String provider, String path) throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.all().withKey("another"))) {
            CommandResult result = optimize(provider + ":exact@" + server.root().resolve(path), "--debug");
            assertThat(result)
                    .exitedWith(ExitCode.MODEL)
                    .printedNothing()
                    .said("refused the key in IROTE_API_KEY (HTTP 401)");
            assertHidden(result, KEY);
        }
    }

    @ParameterizedTest
    @CsvSource({"openai, 400", "anthropic, 400", "gemini, 403", "openai, 404", "openai, 500", "gemini, 200"})
    void aServerThatEchoesTheKey(String provider, int status) throws IOException {
        HttpServer server = echoing(status);
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
            CommandResult result = optimize(provider + ":exact@" + base, "--debug");
            assertThat(result).exitedWith(ExitCode.MODEL).printedNothing().said("***");
            assertHidden(result, KEY);
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer echoing(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        byte[] body = ("{\"error\":{\"message\":\"no access with " + KEY + " here\"}}").getBytes(ISO_8859_1);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        return server;
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (LyingServer server = LyingServer.start(ServerOptions.all().withKey(KEY))) {
            server.tellAlways(Lie.REDIRECT, "/chat");
            CommandResult result = optimize(Served.spec(server.v1()), "--debug");
            assertThat(result).exitedWith(ExitCode.MODEL).said("redirects are not followed");
            Assertions.assertThat(server.elsewhere().requests()).isZero();
            assertHidden(result, KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai:exact@http://user:T0p53cr3t@127.0.0.1:1/v1",
                "openai:exact@http://127.0.0.1:1/v1?key=T0p53cr3t",
                "openai:exact@http:/user:T0p53cr3t@127.0.0.1:1/v1",
                "openai:exact@user:T0p53cr3t@127.0.0.1:1/v1",
                "openai:exact@ftp://user:T0p53cr3t@127.0.0.1/v1",
                "openai:@http://user:T0p53cr3t@127.0.0.1:1/v1",
                "opnai:exact@http://user:T0p53cr3t@127.0.0.1:1/v1",
                "http://user:T0p53cr3t@127.0.0.1:1/v1",
            })
    void aUrlWithAPasswordIsRefused(String spec) throws IOException {
        CommandResult result = optimize(spec, "--debug");
        assertThat(result).exitedWith(ExitCode.USAGE).printedNothing().said("irote: --model: ");
        assertHidden(result, "T0p53cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer T0p53cr3t", "X-Auth: T0p53cr3t", "Cookie: T0p53cr3t", "T0p53cr3t"})
    void aHeaderWithAKeyIsRefused(String header) throws IOException {
        CommandResult result = optimize("openai:exact@http://127.0.0.1:1/v1", "--header", header);
        assertThat(result).exitedWith(ExitCode.USAGE).saidOneLine("--header");
        assertHidden(result, "T0p53cr3t");
    }
}
