package io.irote.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
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
    @ValueSource(strings = {"http://user:hunter2@proxy:3128", "socks5://proxy:1080", "http://:", "http://a b"})
    void anotherKindOfProxyIsAnErrorThatHidesIt(String value) {
        assertThatThrownBy(() -> new EnvironmentProxy(Map.of("HTTPS_PROXY", value)))
                .isInstanceOf(ModelException.class)
                .hasMessage("HTTPS_PROXY must be like http://proxy:3128, without a user name or password");
    }
}
