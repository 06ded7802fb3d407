package io.irote.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.irote.model.ModelException;
import io.irote.model.call.RetriableModelException;
import io.irote.model.call.UnreachableModelException;
import io.irote.model.http.StubServer.Answer;
import io.irote.model.http.StubServer.Asked;
import io.irote.model.http.access.Authorities;
import io.irote.model.http.access.Endpoint;
import io.irote.model.http.access.EnvironmentProxy;
import io.irote.model.http.access.HttpSettings;
import io.irote.model.http.access.KeyHeader;
import io.irote.model.http.access.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpJsonServerTest {
    private static final JsonNode BODY = JsonNodeFactory.instance.objectNode().put("text", "é 音 🎵");
    private static final Duration SHORT = Duration.ofMillis(300);

    private final CountDownLatch end = new CountDownLatch(1);
    private StubServer stub = StubServer.always(200, "{\"ok\":true}");

    @AfterEach
    void stop() {
        end.countDown();
        stub.close();
    }

    private void answers(StubServer next) {
        stub.close();
        stub = next;
    }

    private void answers(byte[] body) {
        answers(StubServer.by(asked -> new Answer(200, Map.of(), body)));
    }

    private JsonServer server() {
        return server(new Endpoint(
                stub.url(),
                KeyHeader.BEARER,
                "IROTE_API_KEY",
                Optional.of(new Secret("sk-secret")),
                "",
                Map.of("x-team", new Secret("humans"))));
    }

    private static JsonServer server(Endpoint endpoint) {
        return new HttpJsonServer(endpoint, HttpSettings.through(new EnvironmentProxy(Map.of())), Clock.systemUTC());
    }

    private static JsonServer hasty(URI url) {
        HttpSettings settings = new HttpSettings(SHORT, SHORT, new EnvironmentProxy(Map.of()));
        return new HttpJsonServer(Endpoint.open(url), settings, Clock.systemUTC());
    }

    private String origin() {
        return "http://" + stub.url().getAuthority();
    }

    @Test
    void postsJsonAndReadsTheAnswer() {
        JsonNode answer = server().post("/completions", BODY);

        assertThat(answer.path("ok").asBoolean()).isTrue();
        Asked asked = stub.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).isEqualTo("/v1/completions");
        assertThat(asked.body()).isEqualTo(BODY.toString());
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer sk-secret");
        assertThat(asked.header("x-team")).isEqualTo("humans");
    }

    @Test
    void staysOnHttp11() {
        server().post("/completions", BODY);

        Asked asked = stub.asked().get(0);
        assertThat(asked.protocol()).isEqualTo("HTTP/1.1");
        assertThat(asked.header("Upgrade")).isEmpty();
    }

    @Test
    void readsADocumentAboveTheBase() {
        server().get("^/tokenizer_info");

        assertThat(stub.asked().get(0).method()).isEqualTo("GET");
        assertThat(stub.asked().get(0).uri()).isEqualTo("/tokenizer_info");
    }

    @Test
    void aRedirectIsNotFollowedAndCarriesNoKey() {
        try (StubServer thief = StubServer.always(200, "{}")) {
            answers(StubServer.by(asked -> new Answer(
                    307, Map.of("Location", "http://" + thief.url().getAuthority() + "/v1/x"), new byte[0])));

            assertThatThrownBy(() -> server().post("/x", BODY))
                    .isExactlyInstanceOf(ModelException.class)
                    .hasMessageContaining("redirects to http://" + thief.url().getAuthority() + "/v1/x");
            assertThat(thief.asked()).isEmpty();
        }
    }

    @Test
    void aPageOfHtmlIsNoAnswer() {
        answers("<!doctype html><p>Welcome</p>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage("%s answered with a page of HTML; check that %s is the base URL of a model server"
                        .formatted(origin(), stub.url()));
    }

    @Test
    void aBrokenSequenceOfBytesIsOneBrokenCharacter() {
        answers("{\"text\":\"é!\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(server().post("/x", BODY).path("text").asText()).isEqualTo("\uFFFD!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n   \n\n{\"text\":\"yes\"}",
                "{\"text\":\"yes\"}\n\n",
                "data: {\"text\":\"yes\"}\n\ndata: [DONE]\n\n",
                ": OPENROUTER PROCESSING\n\nevent: message\ndata: {\"text\":\"yes\"}\r\n\r\n",
            })
    void anAnswerMayComeWithBlanksOrAsAnEvent(String body) {
        answers(body.getBytes(StandardCharsets.UTF_8));

        assertThat(server().post("/x", BODY).path("text").asText()).isEqualTo("yes");
    }

    @Test
    void piecesOfAChatAnswerArePutTogether() {
        answers("""
                data: {"id":"x","choices":[{"index":0,"delta":{"role":"assistant","content":"I "}}]}

                data: {"id":"x","choices":[{"index":0,"delta":{"content":"am"},"finish_reason":null}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":3}}

                data: [DONE]
                """.getBytes(StandardCharsets.UTF_8));

        JsonNode answer = server().post("/x", BODY);

        assertThat(answer.path("choices")
                        .path(0)
                        .path("message")
                        .path("content")
                        .asText())
                .isEqualTo("I am");
        assertThat(answer.path("choices").path(0).path("finish_reason").asText())
                .isEqualTo("stop");
        assertThat(answer.path("usage").path("prompt_tokens").asInt()).isEqualTo(3);
    }

    @Test
    void lineBreaksInTextsMayStandAsTheyAre() {
        answers("{\"text\":\"a\nb\tc\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(server().post("/x", BODY).path("text").asText()).isEqualTo("a\nb\tc");
    }

    @Test
    void moreThanOneDocumentIsNoAnswer() {
        answers("{} {}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> server().post("/x", BODY)).hasMessageContaining("no JSON");
    }

    @Test
    void aDocumentTooDeepToReadIsNoAnswer() {
        answers("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageContaining("no JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"choices\":[{\"te", "{\"choices\":[12", "[tru", "{\"a\": nul", "[1, -", "[1.", "[\"\\u00"})
    void halfAnAnswerMayComeWholeLater(String half) {
        answers(half.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isInstanceOf(RetriableModelException.class)
                .hasMessage(origin() + " sent only the beginning of an answer");
    }

    @Test
    void anEmptyAnswerMayComeWholeLater() {
        answers(new byte[0]);

        assertThatThrownBy(() -> server().post("/x", BODY)).isInstanceOf(RetriableModelException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"no luck\",\"code\":502}}",
                "{\"error\":{\"message\":\"no luck\",\"code\":\"rate_limit_exceeded\"}}",
                "{\"error\":{\"message\":\"no luck\",\"type\":\"server_error\"}}",
                "{\"object\":\"error\",\"message\":\"no luck\",\"code\":503}",
                "{\"choices\":[{\"error\":{\"message\":\"no luck\",\"code\":429},\"finish_reason\":\"error\"}]}"
            })
    void anErrorWithStatus200IsRetriedLikeTheStatusInIt(String body) {
        answers(body.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isInstanceOf(RetriableModelException.class)
                .hasMessage(origin() + " answered with an error: \"no luck\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"no luck\"}",
                "{\"error\":{\"message\":\"no luck\"}}",
                "{\"error\":{\"message\":\"no luck\",\"code\":400}}",
                "{\"error\":{\"message\":\"no luck\",\"code\":\"invalid_request_error\"}}"
            })
    void anErrorWithStatus200ThatWillNotPassIsTheLast(String body) {
        answers(body.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isInstanceOf(ModelException.class)
                .isNotInstanceOf(RetriableModelException.class)
                .hasMessage(origin() + " answered with an error: \"no luck\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":null,\"ok\":true}",
                "{\"error\":\"\",\"ok\":true}",
                "{\"error\":{},\"ok\":true}",
                "{\"error\":{\"message\":null,\"code\":0},\"ok\":true}",
                "{\"error\":false,\"ok\":true,\"choices\":[{\"error\":null}]}"
            })
    void anEmptyErrorIsNone(String body) {
        answers(body.getBytes(StandardCharsets.UTF_8));

        assertThat(server().post("/x", BODY).path("ok").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"error\":\"Unexpected endpoint or method. (POST /chat/completions)\"}",
                "404|{\"detail\":\"Not Found\"}",
                "404|404 page not found",
                "405|{\"detail\":\"Method Not Allowed\"}",
                "200|<!doctype html><p>Chat</p>"
            })
    void aUrlWithoutVersionIsToldWhatItMayLack(int status, String body) {
        answers(StubServer.always(status, body));
        JsonServer server = server(Endpoint.open(URI.create(origin() + "/")));

        assertThatThrownBy(() -> server.post("/chat/completions", BODY))
                .isInstanceOf(ModelException.class)
                .isNotInstanceOf(RetriableModelException.class)
                .hasMessageEndingWith("; the URL of most servers ends in /v1: try " + origin() + "/v1");
    }

    @Test
    void aUrlOfOneEndpointIsToldWhatToLeaveOut() {
        answers(StubServer.always(404, "{}"));
        JsonServer server = server(Endpoint.open(URI.create(stub.url() + "/chat/completions")));

        assertThatThrownBy(() -> server.post("/chat/completions", BODY))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessageEndingWith("; leave /chat/completions out of the URL");
    }

    @Test
    void aBrokenConnectionMayPass() {
        answers(StubServer.raw(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("the stub hangs up");
        }));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isInstanceOf(RetriableModelException.class)
                .hasMessageStartingWith(origin() + " broke the connection");
    }

    @Test
    void anAnswerThatDripsIsGivenUp() {
        answers(StubServer.raw(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        }));

        assertThatThrownBy(() -> hasty(stub.url()).post("/x", BODY))
                .isInstanceOf(RetriableModelException.class)
                .hasMessage(origin() + " did not answer within 0.3 s");
    }

    @Test
    void aLongBodyIsGivenUp() {
        answers(StubServer.raw(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 50; i++) {
                exchange.getResponseBody().write(new byte[1 << 20]);
            }
            exchange.close();
        }));

        assertThatThrownBy(() -> server().post("/x", BODY))
                .isExactlyInstanceOf(ModelException.class)
                .hasMessage(origin() + " sent more than 16 MB; is it a model server?");
    }

    @Test
    void aRefusedConnectionAtTheFirstCallIsAWrongAddress() {
        String origin = origin();
        JsonServer server = server();
        stub.close();

        assertThatThrownBy(() -> server.post("/x", BODY))
                .isInstanceOf(UnreachableModelException.class)
                .hasMessage("cannot reach " + origin + " (connection refused); is the server running?");
    }

    @Test
    void aServerThatHasAnsweredMayComeBack() {
        String origin = origin();
        JsonServer server = server();
        server.post("/x", BODY);
        stub.close();

        assertThatThrownBy(() -> server.post("/x", BODY))
                .isInstanceOf(RetriableModelException.class)
                .hasMessage("cannot reach " + origin + " (connection refused); is the server running?");
    }

    @Test
    void aHostThatNobodyKnowsIsAWrongAddress() {
        JsonServer server = server(Endpoint.open(URI.create("http://nowhere.invalid/v1")));

        assertThatThrownBy(() -> server.post("/x", BODY))
                .isInstanceOf(UnreachableModelException.class)
                .hasMessage("cannot reach http://nowhere.invalid (unknown host); is the server running?");
    }

    @ParameterizedTest
    @CsvSource({"https, TLS, http", "http, HTTP, https"})
    void aServerOfAnotherProtocolIsNotAskedAgain(String scheme, String spoken, String other) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> greet(listener));
            server.start();
            String origin = scheme + "://127.0.0.1:" + listener.getLocalPort();

            assertThat(lasting(server(Endpoint.open(URI.create(origin + "/v1")))))
                    .isExactlyInstanceOf(ModelException.class)
                    .hasMessageStartingWith(origin + " does not speak " + spoken + " (")
                    .hasMessageEndingWith("; is its URL " + other + "://, or the port another one?");
        }
    }

    /** Java's client may see that it hung up before it sees why: asked once more, it says it. */
    private static Throwable lasting(JsonServer server) {
        Throwable failure = catchThrowable(() -> server.post("/x", BODY));
        return failure instanceof RetriableModelException ? lasting(server) : failure;
    }

    /** What a mail server might say. */
    private static void greet(ServerSocket listener) {
        while (!listener.isClosed()) {
            greetOne(listener);
        }
    }

    private static void greetOne(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getOutputStream().write("220 mail.example ready\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The client has gone, as it should.
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anInterruptEndsTheWaitAndStays() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> server().post("/x", BODY)).isExactlyInstanceOf(ModelException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aProxyIsAskedInPlaceOfTheHost() {
        Map<String, String> variables = Map.of("HTTP_PROXY", origin());
        HttpSettings settings = HttpSettings.through(new EnvironmentProxy(variables));
        URI far = URI.create("http://models.example:8000/v1");

        new HttpJsonServer(Endpoint.open(far), settings, Clock.systemUTC()).post("/x", BODY);

        assertThat(stub.asked().get(0).uri()).isEqualTo("http://models.example:8000/v1/x");
    }

    @Test
    void theProxyAloneIsToldTheLogin() {
        Map<String, String> variables = Map.of("HTTP_PROXY", origin().replace("//", "//user:hunter2@"));
        HttpSettings settings = HttpSettings.through(new EnvironmentProxy(variables));
        URI far = URI.create("http://models.example:8000/v1");

        new HttpJsonServer(Endpoint.open(far), settings, Clock.systemUTC()).post("/x", BODY);
        new HttpJsonServer(Endpoint.open(stub.url()), settings, Clock.systemUTC()).post("/y", BODY);

        assertThat(stub.asked().get(0).header("Proxy-Authorization")).isEqualTo("Basic dXNlcjpodW50ZXIy");
        assertThat(stub.asked().get(1).header("Proxy-Authorization")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "//user:hunter2@|is behind a proxy that refused the login in HTTP_PROXY",
                "//|is behind a proxy that asks for a login; name it in HTTP_PROXY, as in"
                        + " http://user:password@proxy:3128"
            })
    void aProxyThatRefusesALoginSaysWhichOne(String login, String message) {
        answers(StubServer.always(407, "{}"));
        Map<String, String> variables = Map.of("HTTP_PROXY", origin().replace("//", login));
        HttpSettings settings = HttpSettings.through(new EnvironmentProxy(variables));
        JsonServer server =
                new HttpJsonServer(Endpoint.open(URI.create("http://models.example/v1")), settings, Clock.systemUTC());

        assertThatThrownBy(() -> server.post("/x", BODY)).hasMessage("http://models.example " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "407|https://models.example is behind a proxy that asks for a login; name it in HTTPS_PROXY, as in"
                        + " http://user:password@proxy:3128",
                "403|cannot reach https://models.example through the proxy in HTTPS_PROXY (HTTP 403); check the proxy"
            })
    void aProxyThatLetsNothingThroughIsTheLastWord(int status, String message) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Thread(() -> refuse(listener, status)).start();
            Map<String, String> variables = Map.of("HTTPS_PROXY", "http://127.0.0.1:" + listener.getLocalPort());
            JsonServer server = new HttpJsonServer(
                    Endpoint.open(URI.create("https://models.example/v1")),
                    HttpSettings.through(new EnvironmentProxy(variables)),
                    Clock.systemUTC());

            assertThatThrownBy(() -> server.post("/x", BODY))
                    .isInstanceOf(ModelException.class)
                    .isNotInstanceOf(RetriableModelException.class)
                    .hasMessage(message);
        }
    }

    private static void refuse(ServerSocket listener, int status) {
        try (Socket socket = listener.accept()) {
            byte[] head = new byte[1024];
            assertThat(socket.getInputStream().read(head)).isPositive();
            socket.getOutputStream()
                    .write(("HTTP/1.1 " + status
                                    + " No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The client has gone, as it should.
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aProxyThatDoesNotRunIsNamedByItsVariable() {
        Map<String, String> variables = Map.of("HTTP_PROXY", origin().replace("//", "//user:hunter2@"));
        stub.close();
        HttpSettings settings = HttpSettings.through(new EnvironmentProxy(variables));
        JsonServer server =
                new HttpJsonServer(Endpoint.open(URI.create("http://models.example/v1")), settings, Clock.systemUTC());

        assertThatThrownBy(() -> server.post("/x", BODY))
                .isInstanceOf(UnreachableModelException.class)
                .hasMessage("cannot reach http://models.example through the proxy in HTTP_PROXY (connection refused);"
                        + " check the proxy");
    }

    @Test
    void aLongWaitForAnAnswerIsTold() {
        answers(StubServer.raw(exchange -> {
            await();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        }));
        List<String> told = new ArrayList<>();
        HttpSettings settings = new HttpSettings(
                SHORT, SHORT, new EnvironmentProxy(Map.of()), Authorities.USUAL, (about, line, time) -> {
                    told.add(line);
                    end.countDown();
                });

        new HttpJsonServer(Endpoint.open(stub.url()), settings, Clock.systemUTC()).post("/x", BODY);

        assertThat(told).containsExactly("waiting for an answer of " + origin() + ", for up to 0.3 s");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
