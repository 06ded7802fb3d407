package io.irote.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.irote.optimizer.State;
import io.irote.optimizer.StopReason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds one run: its configuration, journal, last state and result. */
public record RunFolder(Path path) {

    /** Keeps other processes out of the folder until closed. */
    public record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new RunFailedException("cannot unlock the run folder: " + IoCause.of(e), e);
            }
        }
    }

    /**
     * Makes the folder, if need be, and locks it.
     *
     * @throws RunFolderException if it cannot be written or another process works in it
     */
    public Lock lock() {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new RunFolderException("another irote is working in " + path);
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new RunFolderException("cannot write to the run folder " + path + ": " + IoCause.of(e), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Makes sure that a run of this configuration may work here.
     *
     * @throws RunFolderException if the folder holds another run, or files that are no run
     */
    void checkFor(RunConfig wanted) {
        Optional<RunConfig> found = config();
        if (found.isEmpty() && !isEmpty()) {
            throw new RunFolderException(path + " is not empty and holds no run; choose a new or empty folder");
        }
        if (found.isPresent() && !found.get().equals(wanted)) {
            throw new RunFolderException(path + " holds another run ("
                    + found.get().trait() + ", seed "
                    + found.get().settings().seed() + ", irote " + found.get().irote()
                    + ") with other settings; choose another folder");
        }
    }

    /** Hidden files, such as the lock, do not count. */
    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith("."));
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + path + ": " + IoCause.of(e), e);
        }
    }

    /** How far the run is: {@code done}, {@code budget spent}, {@code unfinished} or {@code damaged}. */
    public String status() {
        try {
            return result().map(r -> r.stop() == StopReason.BUDGET ? "budget spent" : "done")
                    .orElseGet(() -> state().map(s -> "unfinished, iteration " + s.iteration())
                            .orElse("unfinished"));
        } catch (RunFolderException e) {
            return "damaged";
        }
    }

    /** The configuration, if the folder holds a run. */
    public Optional<RunConfig> config() {
        return read("config.yaml", RunConfig.class, Formats.YAML);
    }

    public void writeConfig(RunConfig config) {
        write("config.yaml", config, Formats.YAML);
    }

    /** The state after the last finished iteration, if there is one. */
    public Optional<State> state() {
        return saved().map(SavedState::state);
    }

    Optional<SavedState> saved() {
        return read("state.json", SavedState.class, Formats.JSON);
    }

    void writeState(State state, double seconds) {
        write("state.json", new SavedState(RunConfig.SCHEMA, seconds, state), Formats.JSON);
    }

    /** The result, if the run ended. */
    public Optional<RunResult> result() {
        return read("result.json", RunResult.class, Formats.JSON);
    }

    void writeResult(RunResult result) {
        write("reflection.yaml", ReflectionFile.of(result), Formats.YAML);
        write("result.json", result, Formats.JSON);
    }

    Journal journal() {
        return new Journal(path.resolve("journal.jsonl"));
    }

    List<Usage> usage() {
        return Journal.usage(path.resolve("journal.jsonl"));
    }

    private <T> Optional<T> read(String name, Class<T> type, ObjectMapper format) {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            T value = format.readValue(Files.readAllBytes(file), type);
            if (value == null) {
                throw new RunFolderException(damaged(file, ""));
            }
            return Optional.of(value);
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new RunFolderException(damaged(file, line), e);
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + file + ": " + IoCause.of(e), e);
        }
    }

    private static String damaged(Path file, String line) {
        return file + line + " is damaged or was written by another version of irote;"
                + " start anew with another --out, or delete the folder";
    }

    private void write(String name, Object value, ObjectMapper format) {
        Path file = path.resolve(name);
        try {
            AtomicFile.write(file, format.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }
}
