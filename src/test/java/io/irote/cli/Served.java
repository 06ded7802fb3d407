package io.irote.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** Small runs of {@code optimize} on a served model, each in a folder with a cache of its own. */
public final class Served {
    private static final String SETTINGS =
            "optimize --trait frugality.yaml --candidates 2 --iterations 1 --samples 1 --behaviours 1 --out run"
                    + " --concurrency 4 --timeout 1s --model ";
    private static final Path TRAIT = Path.of("examples", "frugality.yaml");

    private Served() {}

    public static String spec(URI base) {
        return "openai:exact@" + base;
    }

    public static Irote irote(Path folder) {
        return Irote.in(folder).with("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    public static CommandResult optimize(Path folder, String spec, String... more) throws IOException {
        return optimize(irote(folder), folder, spec, more);
    }

    public static CommandResult optimize(Irote irote, Path folder, String spec, String... more) throws IOException {
        Files.writeString(folder.resolve(TRAIT.getFileName()), Files.readString(TRAIT));
        return irote.run(Stream.concat(Stream.of((SETTINGS + spec).split(" ")), Stream.of(more))
                .toArray(String[]::new));
    }

    /** All that a run found, without what it cost. */
    public static JsonNode numbers(Path folder) throws IOException {
        ObjectNode result = (ObjectNode)
                new JsonMapper().readTree(folder.resolve("run/result.json").toFile());
        return result.retain("reflection", "words", "stop", "history", "heldOut");
    }

    /** Examines the model in a cache that runs can be given. */
    public static void examine(Path folder, String spec) {
        CommandResultAssert.assertThat(irote(folder).run("models", "doctor", spec))
                .succeeded();
    }

    public static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The files of a folder and of those in it. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
