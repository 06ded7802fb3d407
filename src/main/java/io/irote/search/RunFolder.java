package io.irote.search;

import io.irote.file.AtomicFile;
import io.irote.file.IoCause;
import io.irote.model.limit.Budget;
import io.irote.model.spec.Capabilities;
import io.irote.optimizer.State;
import io.irote.optimizer.StopReason;
import io.irote.runtime.AnswersFile;
import io.irote.runtime.Journal;
import io.irote.runtime.Usage;
import io.irote.runtime.file.FormFile;
import io.irote.runtime.file.Formats;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.ConfigFile;
import io.irote.runtime.job.EarlierTexts;
import io.irote.runtime.job.RunConfig;
import io.irote.score.answers.AnswerSheet;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that holds one run: its configuration, journal, last state and result. */
public record RunFolder(Path path) {
    public static final String REFLECTION = AnswersFile.REFLECTION;
    private static final String JOURNAL = "journal.jsonl";

    /** What it is called in the folder that it lies in. */
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

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
     * @throws RunFolderException if the folder holds another run, files that are no run, or a damaged one
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
        if (finished().isEmpty()) {
            saved();
        }
    }

    /** The result of a run that needs no more work: a spent budget can be added to. */
    Optional<RunResult> finished() {
        return result().filter(result -> result.stop() != StopReason.BUDGET);
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
            config();
            return result().map(r -> r.stop() == StopReason.BUDGET ? "budget spent" : "done")
                    .orElseGet(() -> state().map(s -> "unfinished, iteration " + s.iteration())
                            .orElse("unfinished"));
        } catch (RunFolderException e) {
            return "damaged";
        }
    }

    /** The configuration, if the folder holds a run. */
    public Optional<RunConfig> config() {
        return new ConfigFile(path).read();
    }

    public void writeConfig(RunConfig config) {
        new ConfigFile(path).write(config);
    }

    /** The state after the last finished iteration, if there is one. */
    public Optional<State> state() {
        return saved().map(SavedState::state);
    }

    Optional<SavedState> saved() {
        return stateFile().read();
    }

    void writeState(State state, double seconds) {
        stateFile().write(new SavedState(SavedState.SCHEMA, seconds, state));
    }

    private FormFile<SavedState> stateFile() {
        Path file = path.resolve("state.json");
        String remedy = "delete this file to begin the run anew";
        return new FormFile<>(file, SavedState.class, SavedState.SCHEMA, Formats.JSON, remedy);
    }

    /**
     * What was found out about the models behind servers when the run began; it holds for the whole run. A file that
     * cannot be read is a miss, which {@code notes} are told.
     */
    Map<String, Capabilities> capabilities(Consumer<String> notes) {
        try {
            return modelsFile().read().map(SavedModels::models).orElse(Map.of());
        } catch (RunFolderException e) {
            notes.accept(e.getMessage()
                    + (state().isEmpty()
                            ? ""
                            : ", and the iterations to come may rest on other figures than those so far"));
            return Map.of();
        }
    }

    void writeCapabilities(Map<String, Capabilities> models) {
        if (!models.isEmpty()) {
            modelsFile().write(new SavedModels(SavedModels.SCHEMA, models));
        }
    }

    private FormFile<SavedModels> modelsFile() {
        Path file = path.resolve("models.json");
        String remedy = "the models are examined anew";
        return new FormFile<>(file, SavedModels.class, SavedModels.SCHEMA, Formats.JSON, remedy);
    }

    /** The result, if the run ended. */
    public Optional<RunResult> result() {
        return resultFile().read().map(result -> result.with(new EarlierTexts(path).read(result.config())));
    }

    /** Writes the answers and the reflection first: a folder with a result is whole. */
    void writeResult(RunResult result, Optional<AnswerSheet> answers) {
        answers.ifPresent(answers()::write);
        writeReflection(result, answers);
        resultFile().write(result);
    }

    /** Writes {@code reflection.yaml} again if it is gone; one that a person edited stays. */
    void restoreReflection(RunResult result) {
        if (!Files.exists(path.resolve(REFLECTION))) {
            writeReflection(result, answers().read());
        }
    }

    private void writeReflection(RunResult result, Optional<AnswerSheet> answers) {
        FormFile.write(path.resolve(REFLECTION), ReflectionDocument.of(result, answers), Formats.YAML);
    }

    /** The answers behind the result's scores. */
    public AnswersFile answers() {
        return new AnswersFile(path.resolve(AnswersFile.NAME));
    }

    private FormFile<RunResult> resultFile() {
        Path file = path.resolve("result.json");
        String remedy = "delete this file and resume the run, which writes it anew";
        return new FormFile<>(file, RunResult.class, RunResult.SCHEMA, Formats.JSON, remedy);
    }

    /**
     * Writes the page about the run, whole or not at all.
     *
     * @throws RunFailedException if that fails
     */
    public void writeReport(String html) {
        Path file = path.resolve("report.html");
        try {
            AtomicFile.write(file, html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RunFailedException("cannot write " + file + ": " + IoCause.of(e), e);
        }
    }

    Journal journal() {
        return new Journal(path.resolve(JOURNAL));
    }

    /** What the run has spent so far; nothing if it has not begun. */
    public Budget.Spent spent() {
        return Journal.spent(path.resolve(JOURNAL));
    }

    List<Usage> usage() {
        return Journal.usage(path.resolve(JOURNAL));
    }
}
