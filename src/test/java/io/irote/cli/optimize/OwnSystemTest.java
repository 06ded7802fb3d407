package io.irote.cli.optimize;

import static io.irote.cli.CommandResultAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.CommandResult;
import io.irote.cli.Irote;
import io.irote.cli.SmallRuns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system of traits is a folder of trait files: these two are all that there is of {@code temperament}. */
final class OwnSystemTest {
    @TempDir
    private Path folder;

    private Irote irote;

    @BeforeEach
    void copy() throws IOException {
        irote = Irote.in(folder);
        Path system = Files.createDirectory(folder.resolve("temperament"));
        for (String name : new String[] {"tempo.yaml", "warmth.yaml"}) {
            try (InputStream in = OwnSystemTest.class.getResourceAsStream("temperament/" + name)) {
                Files.copy(Objects.requireNonNull(in, name), system.resolve(name));
            }
        }
    }

    @Test
    void itStandsBesideTheShippedOnes() {
        assertThat(irote.run("traits", "list", "--traits-dir", "temperament", "--system", "temperament"))
                .succeeded()
                .printed("temperament:tempo", "temperament:warmth");
    }

    @Test
    void itsTraitsAreSearchedForAndScoredLikeShippedOnes() throws IOException {
        CommandResult result = irote.run(SmallRuns.command(
                "--traits-dir", "temperament", "--trait", "temperament:tempo:low,temperament:warmth", "--out", "runs"));
        assertThat(result).succeeded().printed("temperament:tempo:low", "temperament:warmth", "Tempo, form B");
        assertThat(SmallRuns.reflection(folder.resolve("runs/temperament-tempo-low")))
                .contains("trait: temperament:tempo:low");
        assertThat(folder.resolve("runs/temperament-warmth/answers.jsonl")).exists();
    }
}
