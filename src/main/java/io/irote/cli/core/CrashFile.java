package io.irote.cli.core;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a report of an internal error needs. Environment variables are left out: they may hold keys. */
final class CrashFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Environment environment;
    private final List<String> args;

    CrashFile(Environment environment, List<String> args) {
        this.environment = environment;
        this.args = args;
    }

    /** Writes the file into the working folder, or among the temporary files if that fails, and says where it is. */
    String write(Throwable failure) {
        String name = "irote-crash-" + LocalDateTime.now(environment.clock()).format(TIME);
        String text = text(failure);
        try {
            return write(environment.folder().resolve(name + ".txt"), text);
        } catch (IOException e) {
            return writeTemporary(name, text);
        }
    }

    private static String writeTemporary(String name, String text) {
        try {
            return write(Files.createTempDirectory("irote").resolve(name + ".txt"), text);
        } catch (IOException e) {
            return "that --debug prints; it could not be written";
        }
    }

    private static String write(Path file, String text) throws IOException {
        return Files.writeString(file, text, StandardOpenOption.CREATE_NEW).toString();
    }

    private String text(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return String.join("\n", Version.lines()) + "\narguments: " + args + "\n\n" + trace;
    }
}
