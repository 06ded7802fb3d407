package io.irote.search;

import io.irote.file.IoCause;
import io.irote.optimizer.StopReason;
import io.irote.runtime.file.RunFolderException;
import io.irote.runtime.job.Job;
import io.irote.runtime.job.RunConfig;
import io.irote.trait.TraitId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which runs are kept, {@code irote-runs} in the working folder. */
public record RunStore(Path root) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** The runs in it, oldest first by name; none if the folder does not exist. */
    public List<RunFolder> runs() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("config.yaml")))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new RunFolderException("cannot read " + root + ": " + IoCause.of(e), e);
        }
    }

    /** The newest run of the same configuration that did not come to its end. */
    Optional<RunFolder> unfinished(RunConfig config) {
        return runs().stream().filter(run -> isUnfinished(run, config)).reduce((older, newer) -> newer);
    }

    /** The folder that a job uses when the user names none: that of an unfinished equal run, or a new one. */
    public RunFolder forJob(Job job, Instant now) {
        return unfinished(job.config()).orElseGet(() -> fresh(job.trait().id().with(job.pole()), now));
    }

    /** Makes a folder for a run of the trait, named after it and the time; no other process gets the same one. */
    RunFolder fresh(TraitId trait, Instant now) {
        String name = name(trait) + "-" + TIME.format(now);
        try {
            Files.createDirectories(root);
            for (int i = 1; ; i++) {
                Path folder = root.resolve(i == 1 ? name : name + "-" + i);
                if (create(folder)) {
                    return new RunFolder(folder);
                }
            }
        } catch (IOException e) {
            throw new RunFolderException("cannot make a run folder in " + root + ": " + IoCause.of(e), e);
        }
    }

    /** The trait as part of a folder's name. */
    public static String name(TraitId trait) {
        return trait.toString().replaceAll("[:/]", "-");
    }

    private static boolean create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** A damaged folder of another run is nobody's to go on with. */
    private static boolean isUnfinished(RunFolder run, RunConfig config) {
        try {
            return run.config().filter(config::equals).isPresent()
                    && run.result()
                            .filter(result -> result.stop() != StopReason.BUDGET)
                            .isEmpty();
        } catch (RunFolderException e) {
            return false;
        }
    }
}
