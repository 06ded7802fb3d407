package io.irote.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.optimizer.ToyPorts;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import io.irote.score.HeldOut;
import io.irote.score.HeldOutScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReflectionFileTest {
    @TempDir
    private Path root;

    @Test
    void whatARunWritesIsReadBack() throws IOException {
        RunConfig plain = ToyRun.config("openai:toy", new Settings(6, 3, 2, 1, 12, 2, 1e-4, 50, 7));
        RunConfig config = new RunConfig(
                plain.trait(),
                plain.cast().with(Cast.JUDGE, ModelSpec.parse("openai:judge")),
                plain.settings(),
                "mine.yaml",
                "traits",
                "prompts",
                true,
                plain.catalogue(),
                plain.prompts(),
                plain.irote());
        RunResult result = ToyRun.in(new RunFolder(Files.createDirectory(root.resolve("run"))), config)
                .run(ToyPorts.create());

        SavedReflection saved = ReflectionFile.saved(root.resolve("run"));
        assertThat(saved.config()).isEqualTo(config);
        assertThat(saved.reflection().text()).isEqualTo(result.reflection());
        HeldOutScore score = result.heldOut().orElseThrow().score(HeldOut.REFLECTION);
        assertThat(saved.questionnaire()).contains(score.questionnaire().value());
        assertThat(saved.open()).contains(score.open().orElseThrow().value());
    }

    @Test
    void aFileOfAPersonSaysNoMoreThanItMust() throws IOException {
        SavedReflection saved = ReflectionFile.saved(file("trait: mft:care\nreflection: I help"));
        assertThat(saved.isScored()).isFalse();
        assertThat(saved.config().trait()).isEqualTo("mft:care");
        assertThat(saved.config().model()).isEmpty();
        assertThat(saved.config().settings().samples()).isEqualTo(6);
    }

    @Test
    void theFormBeforeHasNoOpenTasks() throws IOException {
        SavedReflection saved = ReflectionFile.saved(
                file("schema: 3\ntrait: mft:care\nreflection: I help\nscores: {held-out: {reflection: 6}}"));
        assertThat(saved.questionnaire()).contains(6.0);
        assertThat(saved.open()).isEmpty();
        assertThat(saved.isScored()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reflection: I help | names no trait; add e.g.",
                "trait: [a];reflection: I help | what stands under 'trait' is no text",
                "trait: mft:care | has no text under the key 'reflection'",
                "schema: 5;trait: a;reflection: I help | is of schema 5, this irote reads up to 4",
                "trait: a;reflection: I help;scores: {held-out: {reflection: much}} | 'scores, held-out, reflection' is no score",
                "trait: a;reflection: I help;scores: {held-out-open: {reflection: 11}} | is no score from 0 to 10",
                "trait: a;reflection: I help;provenance: {model: [x]} | 'provenance, model' is no text",
                "trait: a;reflection: I help;provenance: {traits-dir: \"a\\0b\"} | 'provenance, traits-dir' has line breaks or",
                "trait: a;reflection: I help;provenance: {settings: {seed: x}} | has unusable settings",
                "trait: a;reflection: I help;provenance: {settings: {}} | has unusable settings",
            })
    void mistakesAreNamed(String lines, String message) throws IOException {
        Path file = file(lines.replace(';', '\n'));
        assertThatThrownBy(() -> ReflectionFile.saved(file))
                .isInstanceOf(RunFolderException.class)
                .hasMessageContainingAll("a.yaml", message);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(root.resolve("a.yaml"), content + "\n");
    }
}
