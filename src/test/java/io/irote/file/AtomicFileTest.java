package io.irote.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is written by several processes, some of which are killed, is one of what they wrote. */
@DisabledOnOs(OS.WINDOWS)
class AtomicFileTest {
    /** How many are killed; more with {@code -Dirote.kills=200}. */
    private static final int KILLS = Integer.getInteger("irote.kills", 10);

    private static final int LINES = 2_000;

    @TempDir
    private Path folder;

    /** Writes a file again and again, each time many lines that are alike. */
    static final class Writer {
        public static void main(String[] args) throws IOException {
            for (long i = 0; ; i++) {
                AtomicFile.write(Path.of(args[0]), (args[1] + " " + i + "\n").repeat(LINES));
            }
        }
    }

    private Process start(Path file, int name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        Integer.toString(name))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("said").toFile()))
                .start();
    }

    private static void assertWhole(Path file) throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file);
            assertThat(text.lines()).hasSize(LINES);
            assertThat(text.lines().distinct()).hasSize(1);
        }
    }

    @Test
    void everyFileIsWholeWhoeverIsKilled() throws Exception {
        Path file = Files.createDirectories(folder.resolve("run")).resolve("state.json");
        SplittableRandom random = new SplittableRandom(5);
        Process other = start(file, 0);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process next = start(file, kill);
            String begin = kill + " ";
            while (!Files.exists(file) || !Files.readString(file).startsWith(begin)) {
                assertThat(next.isAlive()).isTrue();
            }
            next.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
            other.destroyForcibly().waitFor();
            assertWhole(file);
            other = next;
        }
        other.destroyForcibly().waitFor();
        assertWhole(file);
        assertThat(folder.resolve("said")).isEmptyFile();

        AtomicFile.write(file, "last");
        try (Stream<Path> left = Files.list(file.resolveSibling(""))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysALinkAndAPipeAPipe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        AtomicFile.write(Path.of("/dev/null"), "nothing");
        assertThat(Path.of("/dev/null")).exists();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void whatIsPrivateCanBeReadByThisUserAloneAndLeavesNoDraft() throws IOException {
        Path file = folder.resolve("private");
        Files.writeString(file, "old");
        AtomicFile.writePrivate(file, new byte[] {'n', 'e', 'w'});
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
