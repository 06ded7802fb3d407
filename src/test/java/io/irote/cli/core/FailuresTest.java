package io.irote.cli.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.cli.Irote;
import io.irote.model.ModelException;
import io.irote.model.cache.CacheException;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.optimizer.OptimizationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FailuresTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Arguments> expected() {
        return Stream.of(
                Arguments.of(new UsageException("--seed 'x'"), ExitCode.USAGE, "irote: --seed 'x'\n"),
                Arguments.of(new ModelException("no server"), ExitCode.MODEL, "irote: no server\n"),
                Arguments.of(new OptimizationException("no statement"), ExitCode.USAGE, "irote: no statement\n"),
                Arguments.of(new InterruptedRunException(), ExitCode.INTERRUPTED, "irote: interrupted\n"),
                Arguments.of(
                        new OutOfMemoryError("heap"),
                        ExitCode.FAILED,
                        "irote: out of memory; ask for less, or allow more with IROTE_JAVA_OPTS=-Xmx1g\n"),
                Arguments.of(
                        new CacheException("the cache is damaged", null),
                        ExitCode.FAILED,
                        "irote: the cache is damaged\n"),
                Arguments.of(new IOException("disk full"), ExitCode.FAILED, "irote: disk full\n"),
                Arguments.of(
                        new UncheckedIOException(new AccessDeniedException("a/b")),
                        ExitCode.FAILED,
                        "irote: a/b: permission denied\n"),
                Arguments.of(new NoSuchFileException("c"), ExitCode.FAILED, "irote: c: no such file or folder\n"));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void anExpectedFailureIsOneLineAndAnExitCode(Throwable failure, ExitCode code, String line) {
        assertThat(failures(List.of()).report(failure)).isEqualTo(code);
        assertThat(text()).isEqualTo(line);
    }

    @Test
    void aMessageCannotCommandTheTerminal() {
        failures(List.of()).report(new ModelException("server said:\n\u001b[2Jgone\r\n"));
        assertThat(text()).isEqualTo("irote: server said: [2Jgone\n");
    }

    @Test
    void anInternalErrorLeavesAFileWithoutTheEnvironment() throws IOException {
        Failures failures = failures(List.of("traits", "list"));

        assertThat(failures.report(new IllegalStateException("broken"))).isEqualTo(ExitCode.INTERNAL);

        Path file = folder.resolve("irote-crash-20260304-050607.txt");
        assertThat(text().lines()).hasSize(1);
        assertThat(text()).contains("internal error", file.toString()).doesNotContain("\tat ");
        assertThat(Files.readString(file))
                .contains("irote ", "java ", "os ", "arguments: [traits, list]")
                .contains("java.lang.IllegalStateException: broken", "\tat ")
                .doesNotContain("secret");
    }

    @Test
    void theFileGoesElsewhereWhenTheWorkingFolderTakesNone() throws IOException {
        folder = folder.resolve("missing");

        assertThat(failures(List.of()).report(new StackOverflowError())).isEqualTo(ExitCode.INTERNAL);

        Path file = Path.of(text().strip().replaceFirst(".*the file ", ""));
        assertThat(Files.readString(file)).contains("StackOverflowError");
        Files.delete(file);
        Files.delete(file.getParent());
    }

    private Failures failures(List<String> args) {
        Environment environment =
                Irote.in(folder).with("OPENAI_API_KEY", "secret").environment();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Failures(new Session(environment, InputStream.nullInputStream(), stream, stream), args);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
