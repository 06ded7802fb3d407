package io.irote.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that this process has held so far, the Java heap and that of native libraries together. */
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int KILO = 1024;

    private PeakMemory() {}

    /** Empty where the system does not tell, which Linux does. */
    static OptionalLong bytes() throws IOException {
        List<String> status = Files.isReadable(STATUS) ? Files.readAllLines(STATUS) : List.of();
        return status.stream()
                .map(HIGHEST::matcher)
                .filter(Matcher::matches)
                .mapToLong(highest -> Long.parseLong(highest.group(1)) * KILO)
                .findFirst();
    }
}
