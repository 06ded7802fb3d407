package io.irote.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoCauseTest {
    private static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException("a"), "no such file or folder"),
                Arguments.of(new AccessDeniedException("a"), "permission denied"),
                Arguments.of(new FileAlreadyExistsException("a"), "a file of that name is in the way"),
                Arguments.of(new NotDirectoryException("a"), "a file of that name is in the way"),
                Arguments.of(new FileSystemException("a", null, "File name too long"), "File name too long"),
                Arguments.of(new FileSystemLoopException("a"), "cannot be read or written"),
                Arguments.of(new IOException("Is a directory"), "Is a directory"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsToldWithoutTheFilesName(IOException failure, String reason) {
        assertThat(IoCause.of(failure)).isEqualTo(reason);
    }
}
