package io.irote.model.cache;

import io.irote.model.call.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that stores answers, and writes the key of each to its log once it is stored. */
final class CacheProcess {
    private final Process process;
    private final Path log;

    private CacheProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Begins to store answers number {@code from} to {@code to - 1}. */
    static CacheProcess start(Path folder, int from, int to) throws IOException {
        Path log = Files.createTempFile(folder.toAbsolutePath().getParent(), "stored", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CacheProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(from),
                        Integer.toString(to))
                .redirectOutput(log.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        return new CacheProcess(process, log);
    }

    public static void main(String[] args) {
        PrintStream log = System.out;
        try (AnswerCache cache =
                new H2Cache(Path.of(args[0]), Clock.systemUTC(), time -> Thread.sleep(time.toMillis()))) {
            for (int i = Integer.parseInt(args[1]); i < Integer.parseInt(args[2]); i++) {
                cache.store(List.of(answer(i)));
                log.println(key(i));
                log.flush();
            }
        }
    }

    static StoredAnswer answer(int i) {
        String json = "{\"text\":\"" + "word ".repeat(1 + Math.floorMod(i, 50)) + i + "\"}";
        return new StoredAnswer(key(i), i % 2 == 0 ? "choose" : "generate", "openai:m", json, new Tokens(10, 1));
    }

    static String key(int i) {
        return String.format(
                "%064x", BigInteger.valueOf(i).mod(BigInteger.TWO.pow(32)).multiply(BigInteger.TWO.pow(200)));
    }

    /** Waits until so many answers are stored. */
    void awaitStored(int count) throws Exception {
        while (stored().size() < count && process.isAlive()) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** The keys that it saw stored; the last line may have been cut off. */
    List<String> stored() throws IOException {
        String lines = Files.readString(log, StandardCharsets.UTF_8);
        return lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList();
    }
}
