package io.irote.model.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.irote.model.ModelException;
import io.irote.model.call.WaitListener;
import io.irote.model.http.HttpJsonServer;
import io.irote.model.http.StubServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose certificate is signed by an authority that only the test knows. */
final class AuthoritiesTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private HttpsServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 11);
            exchange.getResponseBody().write("{\"ok\":true}".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        Files.write(file(), resource("authority.pem"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = AuthoritiesTest.class.getResourceAsStream("server.p12")) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AuthoritiesTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private Path file() {
        return folder.resolve("authority.pem");
    }

    private String origin() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private boolean answers(Map<String, String> variables) {
        HttpSettings settings = HttpSettings.of(variables, Duration.ofMinutes(1), WaitListener.NONE);
        return new HttpJsonServer(Endpoint.open(URI.create(origin() + "/v1")), settings, Clock.systemUTC())
                .get("/x")
                .path("ok")
                .asBoolean();
    }

    @Test
    void anUnknownAuthorityIsToldWithTheRemedy() {
        assertThatThrownBy(() -> answers(Map.of()))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(origin() + " could not be trusted (nobody known has signed its certificate); if your"
                        + " organisation has, name its certificate in PEM form in SSL_CERT_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"})
    void anAuthorityOfTheUsersIsBelieved(String variable) {
        assertThat(answers(Map.of(variable, file().toString()))).isTrue();
    }

    @Test
    void authoritiesMayLieInFoldersAmongOtherThings() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("README"), "Certificates of ours.");

        assertThatThrownBy(() -> answers(Map.of("SSL_CERT_DIR", other.toString())))
                .hasMessage("SSL_CERT_DIR names " + other + ": there is no certificate in PEM form in it");
        assertThat(answers(Map.of("SSL_CERT_DIR", folder.toString()))).isTrue();
    }

    @Test
    void textAndKeysAroundACertificateAreNoHarm() throws IOException {
        Files.writeString(
                file(),
                "# Our own\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + Files.readString(file()));

        assertThat(answers(Map.of("SSL_CERT_FILE", file().toString()))).isTrue();
    }

    @Test
    void aFileWithoutACertificateIsNamed() throws IOException {
        Files.writeString(file(), "nothing here");
        assertThatThrownBy(() -> answers(Map.of("SSL_CERT_FILE", file().toString())))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage("SSL_CERT_FILE names " + file() + ": there is no certificate in PEM form in it");

        Files.writeString(file(), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> answers(Map.of("SSL_CERT_FILE", file().toString())))
                .hasMessage("SSL_CERT_FILE names " + file() + ": a certificate in authority.pem is damaged");

        assertThatThrownBy(() -> answers(
                        Map.of("SSL_CERT_FILE", folder.resolve("none.pem").toString())))
                .hasMessage("SSL_CERT_FILE names " + folder.resolve("none.pem") + ": there is no such file or folder");
    }

    @Test
    void certificatesAreOfNoMatterWithoutEncryption() {
        try (StubServer stub = StubServer.always(200, "{\"ok\":true}")) {
            HttpSettings settings =
                    HttpSettings.of(Map.of("SSL_CERT_FILE", "/nowhere.pem"), Duration.ofMinutes(1), WaitListener.NONE);

            assertThat(new HttpJsonServer(Endpoint.open(stub.url()), settings, Clock.systemUTC())
                            .get("/x")
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void anAuthorityVouchesForTheNamesOnACertificateOnly() {
        HttpSettings settings =
                HttpSettings.of(Map.of("SSL_CERT_FILE", file().toString()), Duration.ofMinutes(1), WaitListener.NONE);
        URI alias = URI.create("https://irote.localhost:" + server.getAddress().getPort() + "/v1");

        assertThatThrownBy(() -> new HttpJsonServer(Endpoint.open(alias), settings, Clock.systemUTC()).get("/x"))
                .isInstanceOf(ModelException.class)
                .hasMessageNotContaining("SSL_CERT_FILE");
    }
}
