package io.irote.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.http.StubServer.Answer;
import io.irote.model.http.StubServer.Asked;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpFilesTest {
    private static final String TOKEN = "hf_very-secret-token";
    private static final Duration SHORT = Duration.ofMillis(300);

    private final CountDownLatch end = new CountDownLatch(1);
    private final StubServer cdn = StubServer.by(HttpFilesTest::served);
    private StubServer stub = StubServer.by(HttpFilesTest::served);

    @AfterEach
    void stop() {
        end.countDown();
        stub.close();
        cdn.close();
    }

    /** The file "0123456789", or the part of it that is asked for. */
    private static Answer served(Asked asked) {
        String range = asked.header("Range").replaceAll("\\D", "");
        int from = range.isEmpty() ? 0 : Integer.parseInt(range);
        byte[] part = "0123456789".substring(from).getBytes(StandardCharsets.UTF_8);
        return range.isEmpty()
                ? new Answer(200, Map.of(), part)
                : new Answer(206, Map.of("Content-Range", "bytes " + from + "-9/10"), part);
    }

    private void answers(StubServer next) {
        stub.close();
        stub = next;
    }

    private void redirects(String location) {
        answers(StubServer.by(asked -> new Answer(302, Map.of("Location", location), new byte[0])));
    }

    private HttpFiles files() {
        return files(HttpSettings.through(new EnvironmentProxy(Map.of())));
    }

    private HttpFiles files(HttpSettings settings) {
        Endpoint endpoint = Keys.endpoint(stub.url(), "HF_TOKEN", Map.of("HF_TOKEN", TOKEN));
        return new HttpFiles(endpoint, settings, Clock.systemUTC());
    }

    private static String read(IncomingFile file) {
        StringBuilder text = new StringBuilder();
        try (file) {
            for (Optional<List<ByteBuffer>> piece = file.next(); piece.isPresent(); piece = file.next()) {
                piece.get().forEach(buffer -> text.append(StandardCharsets.UTF_8.decode(buffer)));
            }
        }
        return text.toString();
    }

    private String origin() {
        return "http://" + stub.url().getAuthority();
    }

    @Test
    void readsAWholeFileWithItsSize() {
        IncomingFile file = files().open("/model.onnx", 0);

        assertThat(file.size()).hasValue(10);
        assertThat(file.first()).isZero();
        assertThat(read(file)).isEqualTo("0123456789");
        assertThat(stub.asked().get(0).header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(stub.asked().get(0).header("Range")).isEmpty();
    }

    @Test
    void readsTheRestOfAFile() {
        IncomingFile file = files().open("/model.onnx", 7);

        assertThat(file.size()).hasValue(10);
        assertThat(file.first()).isEqualTo(7);
        assertThat(read(file)).isEqualTo("789");
    }

    @Test
    void aServerThatKnowsNoRangesBeginsAtZero() {
        answers(StubServer.always(200, "0123456789"));

        IncomingFile file = files().open("/model.onnx", 7);

        assertThat(file.first()).isZero();
        assertThat(read(file)).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes 6-9/10", "bytes 7-9", "pages 7-9/10", "bytes 7-9/99999999999999999999"})
    void anotherPartThanAskedForIsRefused(String range) {
        answers(StubServer.by(asked -> new Answer(206, Map.of("Content-Range", range), new byte[] {1})));

        assertThatThrownBy(() -> files().open("/model.onnx", 7))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(origin() + " sent another part of /v1/model.onnx than the one from byte 7");
    }

    @Test
    void aRedirectIsFollowedWithTheRangeButWithoutTheToken() {
        redirects("http://" + cdn.url().getAuthority() + "/blob?signature=abc");

        assertThat(read(files().open("/model.onnx", 4))).isEqualTo("456789");
        assertThat(cdn.asked()).hasSize(1);
        assertThat(cdn.asked().get(0).uri()).isEqualTo("/blob?signature=abc");
        assertThat(cdn.asked().get(0).headers().toString()).doesNotContain(TOKEN);
        assertThat(stub.asked().get(0).header("Authorization")).contains(TOKEN);
    }

    @Test
    void aRedirectOnTheServerItselfCarriesTheToken() {
        answers(StubServer.by(asked -> asked.uri().equals("/v1/old")
                ? new Answer(307, Map.of("Location", "/new?etag=%22a%22"), new byte[0])
                : served(asked)));

        assertThat(read(files().open("/old", 0))).isEqualTo("0123456789");
        assertThat(stub.asked()).extracting(Asked::uri).containsExactly("/v1/old", "/new?etag=%22a%22");
        assertThat(stub.asked()).allMatch(asked -> asked.header("Authorization").contains(TOKEN));
    }

    @Test
    void aRedirectInCirclesIsGivenUp() {
        redirects("/v1/model.onnx");

        assertThatThrownBy(() -> files().open("/model.onnx", 0))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(origin() + " redirects more than 5 times for /v1/model.onnx");
        assertThat(stub.asked()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "http://cdn.example/x, 'http://cdn.example, which is not encrypted (https)'",
        "ftp://cdn.example/x, 'ftp://cdn.example, which is not encrypted (https)'",
        "https://user:hunter2@cdn.example/x, a place that is no URL of a server",
        "file:/etc/passwd, a place that is no URL of a server",
        "http://[, a place that is no URL of a server",
        "'', a place that is no URL of a server"
    })
    void anUnsafePlaceIsNotGoneTo(String location, String message) {
        redirects(location);

        assertThatThrownBy(() -> files().open("/model.onnx", 0))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(origin() + " redirects to " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "401, refused /v1/model.onnx (HTTP 401): \"no\"; check the name",
        "403, refused /v1/model.onnx (HTTP 403): \"no\"; check the name",
        "404, has no /v1/model.onnx: \"no\"",
        "416, answered with HTTP 416: \"no\"",
        "204, answered with HTTP 204"
    })
    void aRefusalSaysWhatToDo(int status, String message) {
        answers(StubServer.always(status, status == 204 ? "" : "{\"error\":\"no\"}"));

        assertThatThrownBy(() -> files().open("/model.onnx", 0))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageStartingWith(origin() + " " + message);
    }

    @Test
    void whatTheCdnSaysIsNamedAfterTheCdnAndHoldsNoQuery() {
        StubServer refusing = StubServer.always(403, "expired for " + TOKEN);
        redirects("http://" + refusing.url().getAuthority() + "/blob?signature=abc");

        try (refusing) {
            assertThatThrownBy(() -> files().open("/model.onnx", 0))
                    .hasMessageStartingWith("http://" + refusing.url().getAuthority()
                            + " refused /blob (HTTP 403): \"expired for ***\"; check the name");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aBusyServerMayAnswerLater(int status) {
        answers(StubServer.by(asked -> new Answer(status, Map.of("Retry-After", "7"), new byte[0])));

        assertThatThrownBy(() -> files().open("/model.onnx", 0))
                .isInstanceOfSatisfying(RetriableModelException.class, e -> assertThat(e.retryAfter())
                        .contains(Duration.ofSeconds(7)));
    }

    @Test
    void aConnectionThatBreaksInTheMiddleMayBeMadeAgain() {
        answers(StubServer.raw(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write("0123".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new java.io.IOException("the stub hangs up");
        }));

        assertThatThrownBy(() -> read(files().open("/model.onnx", 0)))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageStartingWith(origin() + " broke the connection");
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() {
        answers(StubServer.raw(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('0');
            exchange.getResponseBody().flush();
            await();
        }));
        HttpFiles hasty = files(new HttpSettings(SHORT, SHORT, new EnvironmentProxy(Map.of())));

        assertThatThrownBy(() -> read(hasty.open("/model.onnx", 0)))
                .isInstanceOf(RetriableModelException.class)
                .hasMessage(origin() + " did not answer within 0.3 s");
    }

    @Test
    void readsADocumentWhereARedirectLeads() {
        StubServer elsewhere = StubServer.always(200, "{\"sha\":\"abc\"}");
        redirects("http://" + elsewhere.url().getAuthority() + "/renamed");

        try (elsewhere) {
            assertThat(files().document("/api").path("sha").asText()).isEqualTo("abc");
        }
    }

    @Test
    void aPageOfHtmlIsNoDocument() {
        answers(StubServer.always(200, "<!doctype html>"));

        assertThatThrownBy(() -> files().document("/api"))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageContaining("a page of HTML");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
