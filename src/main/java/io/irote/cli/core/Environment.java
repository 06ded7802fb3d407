package io.irote.cli.core;

import io.irote.model.call.Sleeper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What the program sees of the world around it.
 *
 * @param variables the environment variables
 * @param folder the working folder, absolute
 * @param clock tells dates; it may be set at any time
 * @param nanoTime counts nanoseconds, for differences; it never goes back
 * @param sleeper lets time pass
 * @param outTerminal whether a person reads standard output
 * @param errTerminal whether a person reads standard error
 * @param columns of the terminal
 * @param interrupted whether the user asked to stop
 */
public record Environment(
        Map<String, String> variables,
        Path folder,
        Clock clock,
        LongSupplier nanoTime,
        Sleeper sleeper,
        boolean outTerminal,
        boolean errTerminal,
        int columns,
        BooleanSupplier interrupted) {
    private static final int USUAL_COLUMNS = 80;

    /** The real world; the launcher knows what is a terminal, Java 17 does not. */
    public static Environment system(BooleanSupplier interrupted) {
        return new Environment(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemDefaultZone(),
                System::nanoTime,
                time -> Thread.sleep(time.toMillis()),
                Boolean.getBoolean("irote.terminal.out"),
                Boolean.getBoolean("irote.terminal.err"),
                Integer.getInteger("irote.terminal.columns", USUAL_COLUMNS),
                interrupted);
    }

    /** A folder for what is expensive to compute again; none where the user has no home. */
    public Optional<Path> cache() {
        return Stream.of(variable("XDG_CACHE_HOME"), variable("LOCALAPPDATA"))
                .filter(base -> !base.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .findFirst()
                .or(() -> Optional.of(variable("HOME"))
                        .filter(home -> !home.isBlank())
                        .map(home -> Path.of(home, ".cache")))
                .map(base -> base.resolve("irote"));
    }

    /** The value of a variable, or the empty text if it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Whether standard output may be coloured (no-color.org). */
    public boolean colours() {
        return outTerminal
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }
}
