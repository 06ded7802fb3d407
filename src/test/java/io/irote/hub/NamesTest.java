package io.irote.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What repositories, revisions and files may be called, and what patterns of files match. */
final class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "onnx-community/Qwen2.5-0.5B-Instruct", "HuggingFaceTB/SmolLM2-135M-Instruct", "0x_y/a.b_"
            })
    void aRepositoryIsReadAndWrittenAlike(String text) {
        assertThat(Repository.parse(text)).hasToString(text);
        assertThat(RevisionSpec.parse(text + "@refs/pr/1")).hasToString(text + "@refs/pr/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a/", "/b", "a/b/c", "a/..", "a/b..c", "-a/b", "a/b-", "a/b--c", "a b/c", "ä/b", "a/b\n"
            })
    void whatIsNoRepositoryIsNone(String text) {
        assertThatThrownBy(() -> Repository.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyFortyHexadecimalDigitsAreACommit() {
        assertThat(new Revision("0123456789abcdef0123456789abcdef01234567").isCommit())
                .isTrue();
        assertThat(new Revision("0123456").isCommit()).isFalse();
        assertThat(Revision.MAIN.isCommit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "onnx/model_q4.onnx, onnx/model_q4.onnx, true",
        "onnx/model_q4.onnx, onnx/model_q4xonnx, false",
        "onnx/model_q4.onnx_data*, onnx/model_q4.onnx_data_12, true",
        "onnx/model_q4.onnx_data*, onnx/model_q4.onnx_data/x, false",
        "*.json, a/b.json, false",
        "**.json, a/b.json, true",
        "**/*.json, a/b/c.json, true",
        "?.bin, a.bin, true",
        "?.bin, /.bin, false",
        "model(1)[a]+, model(1)[a]+, true",
        "'\\E.*\\Q', abc, false"
    })
    void aPatternMatchesWholePaths(String glob, String path, boolean matches) {
        assertThat(new FilePattern(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", ".gitattributes", "onnx/model (1).onnx", "a/b/c/d.e", "console.txt", "ü/日本"})
    void aUsualPathIsSafe(String path) {
        assertThatCode(() -> SafePath.check(new Repository("a", "b"), path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..", "a/..", "./a", "a/", "/a", "a//b", "c:a", "a\\b", "a\tb", "Aux", "com1.txt", "a. ", "a?"})
    void anotherPathIsNot(String path) {
        assertThatThrownBy(() -> SafePath.check(new Repository("a", "b"), path))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("could not be stored safely");
    }
}
