package io.irote.cli;

import io.irote.server.ExactServer;
import io.irote.server.ServerOptions;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Options of a Java that starts as the launcher starts it, by an archive of the classes that a run loads: the program's
 * classes as a jar, which an archive needs, and the archive of a small run, both made once a process.
 */
final class QuickStart {
    private static final String ARCHIVE = "irote.jsa";

    private static List<String> made = List.of();

    private QuickStart() {}

    static synchronized List<String> java() throws IOException {
        if (made.isEmpty()) {
            Path folder = Files.createTempDirectory("irote-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            made = make(folder);
        }
        return made;
    }

    private static List<String> make(Path folder) throws IOException {
        Path jar = folder.resolve("irote.jar");
        pack(classes(), jar);
        List<String> plain = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-cp",
                Stream.concat(Stream.of(jar.toString()), libraries()).collect(Collectors.joining(File.pathSeparator)));
        train(folder, plain);
        return Stream.concat(
                        Stream.of(plain.get(0), "-XX:SharedArchiveFile=" + folder.resolve(ARCHIVE)),
                        plain.stream().skip(1))
                .toList();
    }

    private static void train(Path folder, List<String> java) throws IOException {
        try (ExactServer server = ExactServer.start(ServerOptions.all())) {
            Stream<String> options = Stream.of("-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE));
            String[] run = SmallRuns.command("--trait", "mft:care", "--model", "openai:exact@" + server.v1());
            ProcessBuilder builder = new ProcessBuilder(Stream.of(
                            java.stream().limit(1),
                            options,
                            java.stream().skip(1),
                            Stream.of("io.irote.cli.Main"),
                            Stream.of(run))
                    .flatMap(part -> part)
                    .toList());
            builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
            int code = builder.directory(folder.toFile())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(folder.resolve("err").toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError(Files.readString(folder.resolve("err")));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static Path classes() {
        return classPath()
                .map(Path::of)
                .filter(entry -> Files.exists(entry.resolve("io/irote/cli/Main.class")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> libraries() {
        return classPath().filter(entry -> entry.endsWith(".jar"));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            out.setLevel(0);
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(each, out);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // What a temporary folder keeps, the system sweeps away.
        }
    }
}
