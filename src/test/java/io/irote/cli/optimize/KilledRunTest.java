package io.irote.cli.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.Irote;
import io.irote.cli.IroteProcesses;
import io.irote.cli.SmallRuns;
import io.irote.cli.core.ExitCode;
import io.irote.search.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes that are ended from outside. Not after a time, which would depend on the machine, but once the journal
 * has grown to some size; a process that is done before is one that was not disturbed, which must not matter either.
 */
@DisabledOnOs(OS.WINDOWS)
final class KilledRunTest {
    private static final List<String> OPTIMIZE = List.of(
            "optimize",
            "--trait",
            "big5:openness",
            "--candidates",
            "4",
            "--iterations",
            "2",
            "--samples",
            "1",
            "--out",
            "run");

    @TempDir
    private static Path cache;

    private static String undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runUndisturbed(@TempDir Path calm) throws IOException {
        Irote.in(calm).with("XDG_CACHE_HOME", cache.toString()).run(OPTIMIZE.toArray(String[]::new));
        undisturbed = SmallRuns.reflection(calm.resolve("run"));
    }

    @Test
    void aRunKilledAgainAndAgainEndsLikeAnUndisturbedOne() throws Exception {
        for (long size : new long[] {0, 1, 80_000}) {
            Process process = start();
            awaitJournal(process, size);
            process.destroyForcibly().waitFor();
        }
        assertThat(start().waitFor()).isZero();
        assertThat(SmallRuns.reflection(folder.resolve("run"))).isEqualTo(undisturbed);
    }

    @Test
    void aRunThatIsAskedToStopSavesSaysSoAndGoesOnLater() throws Exception {
        Process process = start();
        awaitJournal(process, 1);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor()).isIn(0, 130);
        if (process.exitValue() == 130) {
            assertThat(irote().err())
                    .contains("irote: interrupted; go on with the same command")
                    .doesNotContain("\tat ");
        }
        assertThat(start().waitFor()).isZero();
        assertThat(SmallRuns.reflection(folder.resolve("run"))).isEqualTo(undisturbed);
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void twoProcessesDoNotWorkInOneFolder() throws Exception {
        try (RunFolder.Lock held = new RunFolder(folder.resolve("run")).lock()) {
            assertThat(start().waitFor()).isEqualTo(ExitCode.USAGE.code());
        }
        assertThat(irote().err().lines()).hasSize(1);
        assertThat(irote().err()).startsWith("irote: another irote is working in ");
    }

    private Process start() throws IOException {
        return irote().start(OPTIMIZE.toArray(String[]::new));
    }

    private IroteProcesses irote() {
        return new IroteProcesses(folder, cache);
    }

    /** Waits until the journal is there and larger than a size, or the process has ended. */
    private void awaitJournal(Process process, long size) throws Exception {
        Path journal = folder.resolve("run/journal.jsonl");
        while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < size)) {
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }
}
