package io.irote.model.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.spec.ModelSpec.Remote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelSpecTest {
    @ParameterizedTest
    @CsvSource({
        "openai:m@127.0.0.1/v1, 127.0.0.1/v1",
        "openai:m@127.0.0.1, 127.0.0.1",
        "openai:m@localhost:8000/v1, localhost:8000/v1",
        "openai:m@localhost, localhost",
        "openai:org/m@gpu-box:8000, gpu-box:8000",
        "openai:m@gpu_box/v1, gpu_box/v1",
        "openai:m@models.example.com/v1, models.example.com/v1",
        "openai:m@[::1]:8000/v1, [::1]:8000/v1",
        "gemini:m@models.example/v1beta, models.example/v1beta",
    })
    void aServerWithoutASchemeIsNotAModelOfThePublicService(String spec, String server) {
        assertThatThrownBy(() -> ModelSpec.parse(spec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'@" + server + "' names a server without http:// or https://; write "
                        + spec.substring(0, spec.indexOf(':')) + ":MODEL@http://" + server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/m@main", "m@20240620", "m@v1.2", "@cf/meta/m-8b", "m@latest", "m@refs/pr/1"})
    void aModelsNameMayHaveAnAtSign(String model) {
        Remote spec = (Remote) ModelSpec.parse("openai:" + model);
        assertThat(spec.model()).isEqualTo(model);
        assertThat(spec.endpoints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"my_model:8000", "vllm_1", "a.b_c.lan:80"})
    void aHostWithAnUnderscoreIsNamed(String host) {
        assertThatThrownBy(() -> ModelSpec.parse("openai:m@http://" + host + "/v1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the host '" + host + "' has an underscore in its name");
    }
}
