package io.irote.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Runs whole command lines in a working folder, each in a process of its own.
 *
 * @param cache in place of the user's
 */
public record IroteProcesses(Path folder, Path cache) {
    public Process start(String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.of(QuickStart.java().stream(), Stream.of("io.irote.cli.Main"), Stream.of(args))
                                .flatMap(part -> part)
                                .toList())
                .directory(folder.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.appendTo(folder.resolve("err").toFile()));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder.start();
    }

    /** What all of them said on standard error. */
    public String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
