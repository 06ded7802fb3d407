package io.irote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How long whole commands take, through the launcher and with the packaged jar, and how much memory. */
@DisabledOnOs(OS.WINDOWS)
final class StartupBench {
    private static final int REPEATS = 5;
    private static final Path LAUNCHER = Path.of("irote").toAbsolutePath();
    private static final String[] OPTIMIZE = {"optimize", "--trait", "big5:openness", "--quiet"};

    @TempDir
    private Path folder;

    /** @param peakKilobytes resident set; 0 where the system does not tell */
    private record Cost(double seconds, long peakKilobytes) {}

    @Test
    void printTable() throws Exception {
        run("warm", "--version"); // builds and archives, if need be
        System.out.printf(Locale.ROOT, "%n%-46s %9s %9s%n", "java " + Runtime.version(), "seconds", "peak MB");
        print("--help, median of " + REPEATS, repeated("warm", "--help"));
        print("traits list, median of " + REPEATS, repeated("warm", "traits", "list"));
        print("optimize, empty vector cache", run("cold", OPTIMIZE));
        print("optimize, filled vector cache, median of " + REPEATS, repeated("cold", OPTIMIZE));
    }

    private static void print(String what, Cost cost) {
        String memory = cost.peakKilobytes == 0 ? "?" : Long.toString(cost.peakKilobytes / 1024);
        System.out.printf(Locale.ROOT, "%-46s %9.2f %9s%n", what, cost.seconds, memory);
    }

    private Cost repeated(String cache, String... command) throws Exception {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < REPEATS; i++) {
            costs.add(run(cache, command));
        }
        return new Cost(
                costs.stream().mapToDouble(Cost::seconds).sorted().toArray()[REPEATS / 2],
                costs.stream().mapToLong(Cost::peakKilobytes).max().orElse(0));
    }

    private Cost run(String cache, String... command) throws Exception {
        List<String> line = Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(command))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(Files.createTempDirectory(folder, "run").toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve(cache).toString());
        long begin = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(process.exitValue()).as("exit code of %s", line).isZero();
        return new Cost(seconds, peak);
    }

    /** The launcher becomes the program, under one process ID, whose high-water mark Linux keeps. */
    private static long peak(Process process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // no Linux, or the process has just ended
        }
    }
}
