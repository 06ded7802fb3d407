package io.irote.cli.core;

import io.irote.hub.ModelStore;
import io.irote.model.cache.AnswerCache;
import io.irote.model.cache.CacheException;
import io.irote.model.cache.H2Cache;
import io.irote.model.call.WaitListener;
import io.irote.runtime.pool.Time;
import io.irote.search.RunFolder;
import io.irote.search.RunStore;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What a command is given to work with. Results go to {@code out}, everything else to {@code err}.
 *
 * @param parsed what the user said himself, known once the command line is parsed
 */
public record Session(
        Environment environment, InputStream in, PrintStream out, PrintStream err, Supplier<Given> parsed) {
    /** Before the command line is parsed. */
    public Session(Environment environment, InputStream in, PrintStream out, PrintStream err) {
        this(environment, in, out, err, () -> Given.NOTHING);
    }

    public Session with(Supplier<Given> given) {
        return new Session(environment, in, out, err, given);
    }

    public Given given() {
        return parsed.get();
    }

    /** The answers of models that were kept; none, which is said, where the user has no place for them. */
    public AnswerCache cache() {
        return environment.cache().map(this::cache).orElse(AnswerCache.NONE);
    }

    private AnswerCache cache(Path folder) {
        try {
            return H2Cache.in(folder.resolve("answers"), environment.clock(), environment.sleeper());
        } catch (CacheException e) {
            err.println("irote: " + e.getMessage() + "; answers are not kept: what is asked again is paid again");
            return AnswerCache.NONE;
        }
    }

    /** Tells the user a line on standard error. */
    public void note(String line) {
        err.println("irote: " + line);
    }

    /** The models that were pulled. */
    public ModelStore models() {
        return environment
                .cache()
                .map(folder -> new ModelStore(folder.resolve("models")))
                .orElseThrow(() -> new UsageException("there is no place for models; set HOME or XDG_CACHE_HOME"));
    }

    /** Time, whose long waits are told on standard error. */
    public Time time() {
        return time(new WaitNotes(this));
    }

    /** Time, whose waits nobody is told of. */
    public Time quietTime() {
        return time(WaitListener.NONE);
    }

    private Time time(WaitListener waits) {
        return new Time(
                environment.clock(), environment.nanoTime(), environment.sleeper(), environment.interrupted(), waits);
    }

    /** Where runs are kept. */
    public RunStore store() {
        return new RunStore(environment.folder().resolve("irote-runs"));
    }

    /** A run that the user names: a folder, or the name of one where runs are kept. */
    public RunFolder runFolder(String name) {
        Path named = environment.folder().resolve(name);
        return new RunFolder(Files.exists(named) ? named : store().root().resolve(name));
    }

    /** A path as the user would write it: from the working folder, if it lies in there. */
    public Path shown(Path path) {
        return path.startsWith(environment.folder()) ? environment.folder().relativize(path) : path;
    }
}
