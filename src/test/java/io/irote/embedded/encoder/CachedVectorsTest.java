package io.irote.embedded.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedVectorsTest {
    private static final List<String> TEXTS = List.of("I make lists", "I file bills", "");

    @TempDir
    private Path folder;

    private static CachedVectors filled(Path folder) {
        CachedVectors vectors = new CachedVectors(Natives::encoder, Optional.of(folder));
        vectors.prepare(TEXTS);
        return vectors;
    }

    private CachedVectors fromDiskOnly() {
        return new CachedVectors(
                () -> {
                    throw new AssertionError("a stored vector is computed again");
                },
                Optional.of(folder));
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void storedVectorsAreTheComputedOnes() {
        CachedVectors computed = filled(folder);
        CachedVectors stored = fromDiskOnly();
        stored.prepare(TEXTS);
        for (String text : TEXTS) {
            assertThat(stored.of(text).values()).isEqualTo(computed.of(text).values());
            assertThat(stored.of(text).norm()).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void newTextsJoinTheStoredOnes() {
        filled(folder);
        CachedVectors more = new CachedVectors(Natives::encoder, Optional.of(folder));
        more.prepare(List.of("I sail"));
        CachedVectors stored = fromDiskOnly();
        stored.prepare(List.of("I sail", "I make lists"));
        assertThat(stored.of("I sail").dot(stored.of("I make lists"))).isLessThan(0.99);
    }

    @Test
    void aDamagedFileIsComputedAgain() throws IOException {
        filled(folder);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        assertThat(new VectorFile(folder).read()).isEmpty();
        filled(folder);
        assertThat(new VectorFile(folder).read()).hasSize(TEXTS.size());
    }

    @Test
    void aCutOrForeignFileReadsAsEmpty() throws IOException {
        filled(folder);
        Files.write(file(), new byte[] {1, 2, 3});
        assertThat(new VectorFile(folder).read()).isEmpty();
        Files.write(file(), new byte[0]);
        assertThat(new VectorFile(folder).read()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeOnlyMeansNoCache() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x").resolve("below");
        assertThat(filled(blocked).of("I make lists").norm()).isCloseTo(1, within(1e-5));
    }

    @Test
    void noDraftIsLeftBehind() throws IOException {
        filled(folder);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aTextOfAnyLengthHasAVector() {
        String text = "I walk through the long night. ".repeat(500);
        assertThat(new CachedVectors(Natives::encoder, Optional.empty())
                        .of(text)
                        .norm())
                .isCloseTo(1, within(1e-5));
    }
}
