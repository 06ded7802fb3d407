package io.irote.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The text files beside this package. */
final class Resource {
    private Resource() {}

    /** The lines that are not blank. */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the white space. */
    static List<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .toList();
    }
}
