package io.irote.model.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "http://host:8000/v1, /completions, http://host:8000/v1/completions",
        "http://host:8000/v1/, /completions, http://host:8000/v1/completions",
        "http://host:8000/v1, ^/tokenize, http://host:8000/tokenize",
        "http://host:8000/llm/v1, ^/tokenize, http://host:8000/llm/tokenize",
        "http://host:8000, ^/tokenize, http://host:8000/tokenize",
        "http://v1, ^/tokenize, http://v1/tokenize",
    })
    void aPathIsBelowOrAboveTheBase(String base, String path, String url) {
        assertThat(Endpoint.open(URI.create(base)).resolve(path)).isEqualTo(URI.create(url));
    }

    @Test
    void aPathThatLeadsNowhereIsAnError() {
        assertThatThrownBy(() -> Endpoint.open(URI.create("http://host")).resolve("/models/my model"))
                .isInstanceOf(ModelException.class)
                .hasMessage("'http://host/models/my model' is not a URL; check the model's name");
    }

    @Test
    void moreHeadersAreHiddenToo() {
        Endpoint endpoint =
                Endpoint.open(URI.create("http://host")).with(Map.of("x-token", new Secret("hidden-value")));

        assertThat(endpoint.toString()).doesNotContain("hidden-value");
        assertThat(endpoint.withoutSecrets("the hidden-value")).isEqualTo("the ***");
    }
}
