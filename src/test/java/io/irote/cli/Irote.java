package io.irote.cli;

import io.irote.cli.core.Environment;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Family;
import io.irote.cli.core.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs whole command lines in a working folder, without a process of their own. */
public final class Irote {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, String> variables = new TreeMap<>();
    private String input = "";
    private boolean terminal;
    private BooleanSupplier interrupted = () -> false;
    private Clock clock = CLOCK;
    private boolean steady;
    private List<Family> families = Commands.FAMILIES;
    private final AtomicLong slept = new AtomicLong();

    private Irote(Path folder) {
        this.folder = folder;
    }

    public static Irote in(Path folder) {
        return new Irote(folder);
    }

    public Irote with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public Irote withFile(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** The program with one more family of commands. */
    public Irote with(Family family) {
        families = Stream.concat(families.stream(), Stream.of(family)).toList();
        return this;
    }

    public Irote withInput(String text) {
        input = text;
        return this;
    }

    public Irote onTerminal() {
        terminal = true;
        return this;
    }

    public Irote interruptedWhen(BooleanSupplier condition) {
        interrupted = condition;
        return this;
    }

    /** Lets some time pass whenever somebody looks at the clock. */
    public Irote ticking(Duration tick) {
        clock = new TickingClock(clock.instant(), tick);
        return this;
    }

    /** Sets the clock back whenever somebody looks at it, while time goes on as ever. */
    Irote settingTheClockBack(Duration step) {
        clock = new TickingClock(clock.instant(), step.negated());
        steady = true;
        return this;
    }

    public CommandResult run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(session(out, err), families, args);
        if (code == ExitCode.INTERNAL.code()) {
            showCrash(err.toString(StandardCharsets.UTF_8));
        }
        return new CommandResult(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The folder goes with the test; what the program itself did not expect should not go unseen. */
    private static void showCrash(String err) {
        Matcher file = Pattern.compile("with the file (.*)").matcher(err);
        try {
            System.err.println(file.find() ? Files.readString(Path.of(file.group(1))) : err);
        } catch (IOException e) {
            System.err.println(err);
        }
    }

    public Environment environment() {
        return new Environment(variables, folder, clock, this::nanos, this::sleep, terminal, terminal, 80, interrupted);
    }

    /** The clock's, and what was slept: nobody waits in tests, and yet the time passes. */
    private long nanos() {
        Duration since = steady ? Duration.ZERO : Duration.between(Instant.EPOCH, clock.instant());
        return since.toNanos() + slept.get();
    }

    private void sleep(Duration time) {
        slept.addAndGet(time.toNanos());
    }

    private Session session(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Session(
                environment(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
