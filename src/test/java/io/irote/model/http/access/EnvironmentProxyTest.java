package io.irote.model.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentProxyTest {
    private static Proxy proxy(String url, Map<String, String> variables) {
        return new EnvironmentProxy(variables).select(URI.create(url)).get(0);
    }

    private static Proxy at(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    void eachSchemeHasItsProxy() {
        Map<String, String> variables = Map.of("HTTP_PROXY", "http://plain:3128/", "https_proxy", "tls:8080");

        assertThat(proxy("http://far.example/v1", variables)).isEqualTo(at("plain", 3128));
        assertThat(proxy("https://far.example/v1", variables)).isEqualTo(at("tls", 8080));
        assertThat(proxy("https://far.example/v1", Map.of())).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "far.example, false",
        "*, false",
        ".example, false",
        "'other, EXAMPLE', false",
        "*.far.example, false",
        "far.example:8000, false",
        "far.example:9000, true",
        "ar.example, true",
        "'', true"
    })
    void someHostsAreReachedDirectly(String direct, boolean proxied) {
        Map<String, String> variables = Map.of("HTTP_PROXY", "http://proxy:3128", "NO_PROXY", direct);

        assertThat(proxy("http://far.example:8000/v1", variables))
                .isEqualTo(proxied ? at("proxy", 3128) : Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8000/v1", "http://127.0.0.1:8000/v1", "http://[::1]:8000/v1"})
    void thisMachineIsReachedDirectly(String url) {
        assertThat(proxy(url, Map.of("HTTP_PROXY", "http://proxy:3128"))).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://:", "http://a b", "http://user:hunter 2@proxy", "ftp://user:hunter2@proxy", "://"})
    void whatIsNoProxyIsAnErrorThatHidesIt(String value) {
        assertThatThrownBy(() -> proxy("https://far.example/v1", Map.of("HTTPS_PROXY", value)))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "HTTPS_PROXY must be like http://proxy:3128 or http://user:password@proxy:3128, with % codes"
                                + " for signs that a URL keeps for itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5", "socks5h", "socks4", "socks", "https"})
    void anotherKindOfProxyIsNamed(String kind) {
        assertThatThrownBy(
                        () -> proxy("http://far.example/v1", Map.of("http_proxy", kind + "://user:hunter2@proxy:1080")))
                .isInstanceOf(ModelException.class)
                .hasMessage(
                        "HTTP_PROXY names a proxy of the kind " + kind + ", which cannot be used; name an HTTP proxy,"
                                + " as in http://proxy:3128, or the server in NO_PROXY");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000/v1, ''",
        "https://127.0.0.1:8000/v1, ''",
        "http://far.example/v1, far.example",
        "https://far.example/v1, *"
    })
    void aProxyThatCannotBeUsedIsInNobodysWayWhereNoneIsNeeded(String url, String direct) {
        Map<String, String> variables =
                Map.of("HTTP_PROXY", "socks5://proxy:1080", "HTTPS_PROXY", "no proxy at all", "NO_PROXY", direct);

        assertThat(proxy(url, variables)).isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @CsvSource({"user:hunter2, user:hunter2", "us%40er:p%3Ass, us@er:p:ss", "user, user:", "user:, user:"})
    void aLoginIsForTheProxy(String named, String sent) {
        HttpProxy proxy = new EnvironmentProxy(Map.of("HTTPS_PROXY", "http://" + named + "@proxy:3128"))
                .before(URI.create("https://far.example/v1"))
                .orElseThrow();

        assertThat(proxy.proxy()).isEqualTo(at("proxy", 3128));
        assertThat(proxy.login().orElseThrow().value())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(sent.getBytes(StandardCharsets.UTF_8)));
        assertThat(proxy.toString()).doesNotContain("hunter2", "dXNlcjpodW50ZXIy");
    }
}
