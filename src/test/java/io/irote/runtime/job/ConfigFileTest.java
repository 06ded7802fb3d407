package io.irote.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Settings;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFileTest {
    private static final RunConfig CONFIG = new RunConfig(
            "mft:care",
            RunConfig.cast(ModelSpec.EMBEDDED, ModelSpec.parse("openai:writer"), ModelSpec.parse("openai:judge")),
            Settings.scoring(6, 1),
            "",
            "",
            "",
            false,
            "c",
            "p",
            "1");

    @TempDir
    private Path folder;

    @Test
    void theCastIsReadable() throws IOException {
        ConfigFile file = new ConfigFile(folder);
        file.write(CONFIG);
        assertThat(folder.resolve("config.yaml"))
                .content()
                .startsWith(String.join(
                        "\n",
                        "schema: 4",
                        "trait: mft:care",
                        "cast:",
                        "  model:",
                        "  - embedded",
                        "  proposer:",
                        "  - openai:writer",
                        "  judge:",
                        "  - openai:judge",
                        ""));
        assertThat(file.read()).contains(CONFIG);
    }

    @Test
    void aFileOfSchema3BecomesTheSame() throws IOException {
        String flat = Formats.YAML.writeValueAsString(CONFIG);
        assertThat(flat)
                .contains("schema: 3\n", "model: embedded\n", "proposer: openai:writer\n", "judge: openai:judge\n");
        Files.writeString(folder.resolve("config.yaml"), flat);
        assertThat(new ConfigFile(folder).read()).contains(CONFIG);
    }

    @Test
    void rolesThatAreMissingOrUnknownAreNamed() throws IOException {
        ConfigFile file = new ConfigFile(folder);
        file.write(CONFIG);
        String written = Files.readString(folder.resolve("config.yaml"));

        Files.writeString(folder.resolve("config.yaml"), written.replace("  judge:\n  - openai:judge\n", ""));
        assertThatThrownBy(file::read)
                .isInstanceOf(RunFolderException.class)
                .hasMessageEndingWith("config.yaml: cast: no model plays the role 'judge'; choose another run folder");

        Files.writeString(folder.resolve("config.yaml"), written.replace("  judge:", "  jugde:"));
        assertThatThrownBy(file::read)
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining("no model plays the role 'judge'");

        Files.writeString(
                folder.resolve("config.yaml"), written.replace("  judge:\n", "  judge:\n  - openai:second\n"));
        assertThatThrownBy(file::read)
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining("one model plays the role 'judge', not 2");

        Files.writeString(
                folder.resolve("config.yaml"), written.replace("  judge:", "  debater:\n  - embedded\n  judge:"));
        assertThatThrownBy(file::read)
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining("there is no role 'debater' here; there are model, proposer, judge");
    }
}
