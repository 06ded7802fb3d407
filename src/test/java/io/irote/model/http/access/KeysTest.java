package io.irote.model.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import io.irote.model.spec.ModelSpec.Provider;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {
    private static final Map<String, String> ALL =
            Map.of("OPENAI_API_KEY", "sk-openai", "ANTHROPIC_API_KEY", "sk-ant", "GEMINI_API_KEY", "AIza-gemini");

    private static Endpoint endpoint(String url, Map<String, String> variables) {
        return Keys.in(variables).endpoint(Provider.OPENAI, URI.create(url));
    }

    private static Endpoint recorded(String url, Map<String, String> variables) {
        return new Keys(variables, Map.of(), Map.of(), named -> false).endpoint(Provider.OPENAI, URI.create(url));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aServiceGetsItsOwnKey(Provider provider) {
        Endpoint endpoint = Keys.in(ALL).endpoint(provider, provider.home());

        assertThat(endpoint.key()).contains(new Secret(ALL.getOrDefault(provider.keyVariable(), "")));
    }

    @Test
    void aServicesKeyIsSentToNoOtherHost() {
        for (String url : new String[] {
            "http://localhost:8000/v1", "https://api.openai.com.evil.example/v1", "https://api.openai.com:444/v1"
        }) {
            assertThat(endpoint(url, ALL).key()).as(url).isEmpty();
        }
    }

    @Test
    void theProtocolDoesNotChangeWhoseKeyItIs() {
        Endpoint endpoint = endpoint("https://generativelanguage.googleapis.com/v1beta/openai", ALL);

        assertThat(endpoint.key()).contains(new Secret("AIza-gemini"));
        assertThat(endpoint.keyHeader()).isEqualTo(KeyHeader.BEARER);
    }

    @Test
    void aServiceWithoutItsKeyIsAnError() {
        assertThatThrownBy(() -> endpoint("https://api.openai.com/v1", Map.of("IROTE_API_KEY", "k")))
                .isInstanceOf(ModelException.class)
                .hasMessage("OPENAI_API_KEY is not set; export it, or name another server with @URL behind the model");
    }

    @Test
    void anotherHostsOwnKeyComesBeforeTheGeneralOne() {
        Map<String, String> both = Map.of("IROTE_API_KEY_GPU__1_LAN", "own", "IROTE_API_KEY", "any");

        assertThat(endpoint("http://gpu-1.lan:8000/v1", both).key()).contains(new Secret("own"));
        assertThat(endpoint("http://gpu-2.lan:8000/v1", both).key()).contains(new Secret("any"));
        assertThat(endpoint("http://gpu-2.lan:8000/v1", Map.of()).keyVariable()).isEqualTo("IROTE_API_KEY_GPU__2_LAN");
    }

    @Test
    void theLooseNameOfAVariableIsKeptForServersThatTheUserNames() {
        Map<String, String> loose = Map.of("IROTE_API_KEY_GPU_1_LAN", "own", "IROTE_API_KEY", "any");

        assertThat(endpoint("http://gpu-1.lan:8000/v1", loose).key()).contains(new Secret("own"));
        assertThat(recorded("http://gpu-1.lan:8000/v1", loose).key()).isEmpty();
        assertThat(recorded("http://gpu.1.lan:8000/v1", loose).key()).contains(new Secret("own"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000/v1, LOCALHOST",
        "http://127.0.0.1/v1, 127_0_0_1",
        "https://Models.Example/v1, MODELS_EXAMPLE",
        "https://my-models.example/v1, MY__MODELS_EXAMPLE",
        "https://xn--mller-kva.example/v1, XN____MLLER__KVA_EXAMPLE",
        "http://[fd00::1]/v1, _FD00__1_",
    })
    void aServerThatAFileNamesGetsTheKeyThatNamesItAlone(String url, String host) {
        Map<String, String> keys = Map.of("IROTE_API_KEY_" + host, "own", "IROTE_API_KEY", "any");

        assertThat(recorded(url, keys).key()).contains(new Secret("own"));
        assertThat(recorded(url, Map.of("IROTE_API_KEY", "any")).key()).isEmpty();
        assertThat(recorded(url, Map.of("IROTE_API_KEY", "any")).advice()).contains("set IROTE_API_KEY_" + host + ",");
    }

    @Test
    void aHostWhoseNameCouldBeReadInTwoWaysHasNoVariable() {
        assertThat(HostVariable.of("my_gpu.lan")).contains("IROTE_API_KEY_MY___GPU_LAN");
        assertThat(HostVariable.of("my-.gpu.lan")).isEmpty();
        assertThat(HostVariable.of("my._gpu.lan")).isEmpty();
    }

    @Test
    void aServiceThatAFileNamesGetsItsKey() {
        assertThat(recorded("https://api.openai.com/v1", ALL).key()).contains(new Secret("sk-openai"));
    }

    @Test
    void headersWithKeysGoToNamedServersAlone() {
        Map<String, Secret> plain = Map.of("X-Team", new Secret("lab"));
        Map<String, Secret> secret = Map.of("api-key", new Secret("sk-gateway"));
        Keys named = new Keys(ALL, plain, secret, url -> true);
        Keys recorded = new Keys(ALL, plain, secret, url -> false);

        assertThat(named.endpoint(Provider.OPENAI, URI.create("https://gw.example/v1"))
                        .headers())
                .containsOnlyKeys("X-Team", "api-key");
        assertThat(named.endpoint(Provider.OPENAI, Provider.OPENAI.home()).headers())
                .containsOnlyKeys("X-Team");
        assertThat(recorded.endpoint(Provider.OPENAI, URI.create("https://gw.example/v1"))
                        .headers())
                .isEmpty();
        assertThatThrownBy(() -> named.endpoint(Provider.OPENAI, URI.create("http://gw.example/v1")))
                .isInstanceOf(ModelException.class)
                .hasMessage("the header api-key would be sent unencrypted to http://gw.example/v1; use https:// or"
                        + " leave it out");
        assertThat(named.toString()).doesNotContain("sk-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sk-1\"",
                "'sk-1'",
                "Bearer sk-1",
                "bearer  sk-1 ",
                "\"Bearer sk-1\"",
                "sk-1\r\n",
                "Bearer 'sk-1'"
            })
    void whatAKeyWasCopiedWithIsNoPartOfIt(String value) {
        assertThat(endpoint("https://api.openai.com/v1", Map.of("OPENAI_API_KEY", value))
                        .key())
                .contains(new Secret("sk-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sk-1", "sk-1'", "sk 1", "\u201csk-1\u201d", "Basic sk-1"})
    void aKeyThatCannotBeReadIsNamedAndNotShown(String value) {
        assertThatThrownBy(() -> endpoint("https://api.openai.com/v1", Map.of("OPENAI_API_KEY", value)))
                .isInstanceOf(ModelException.class)
                .hasMessage("OPENAI_API_KEY holds characters that no key has; set it to the key alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "Bearer ", "'Bearer '"})
    void anEmptyKeyIsNone(String value) {
        assertThatThrownBy(() -> endpoint("https://api.openai.com/v1", Map.of("OPENAI_API_KEY", value)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("OPENAI_API_KEY is not set");
    }

    @Test
    void anEmptyKeyOfAHostKeepsTheGeneralOneFromIt() {
        Map<String, String> empty = Map.of("IROTE_API_KEY_LOCALHOST", "", "IROTE_API_KEY", "any");

        assertThat(endpoint("http://localhost:8000/v1", empty).key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example/v1",
                "http://8.8.8.8/v1",
                "http://[2001:db8::1]/v1",
                "http://172.32.0.1/v1"
            })
    void aKeyIsNotSentUnencryptedToAPublicHost(String url) {
        assertThatThrownBy(() -> endpoint(url, Map.of("IROTE_API_KEY", "any")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("unencrypted to " + url + "; use https://");
        assertThat(endpoint(url, Map.of()).key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/v1",
                "http://127.0.0.1/v1",
                "http://[::1]/v1",
                "http://10.1.2.3/v1",
                "http://192.168.1.9/v1",
                "http://172.16.0.1/v1",
                "http://[fd00::1]/v1",
                "http://gpu-box/v1",
                "http://gpu.local/v1",
                "https://models.example/v1"
            })
    void aKeyIsSentToNearAndEncryptedHosts(String url) {
        assertThat(endpoint(url, Map.of("IROTE_API_KEY", "any")).key()).isPresent();
    }

    @Test
    void aKeyIsNeverShown() {
        assertThat(endpoint("https://api.openai.com/v1", ALL).toString())
                .contains("***")
                .doesNotContain("sk-openai");
        assertThatThrownBy(() -> endpoint("https://api.openai.com/v1", Map.of("OPENAI_API_KEY", "sk-\nsecret")))
                .isInstanceOf(ModelException.class)
                .hasMessage("OPENAI_API_KEY holds characters that no key has; set it to the key alone");
    }

    @Test
    void aKeysLineEndIsNoPartOfIt() {
        assertThat(endpoint("https://api.openai.com/v1", Map.of("OPENAI_API_KEY", "sk-1\n"))
                        .key())
                .contains(new Secret("sk-1"));
    }

    @Test
    void anthropicIsToldItsVersion() {
        Endpoint endpoint = Keys.in(ALL).endpoint(Provider.ANTHROPIC, Provider.ANTHROPIC.home());

        assertThat(endpoint.headers()).containsEntry("anthropic-version", new Secret("2023-06-01"));
        assertThat(endpoint.keyHeader()).isEqualTo(KeyHeader.X_API_KEY);
    }
}
