package io.irote.cli.core;

import io.irote.file.IoCause;
import io.irote.model.ModelException;
import io.irote.model.cache.CacheException;
import io.irote.model.limit.BudgetSpentException;
import io.irote.model.limit.Interruptible.InterruptedRunException;
import io.irote.optimizer.OptimizationException;
import io.irote.prompt.TemplateException;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import io.irote.text.FileProblemsException;
import io.irote.text.OneLine;
import io.irote.trait.catalog.UnknownTraitException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what went wrong in one line, and with which exit code the program ends. The only place that does. */
public final class Failures {
    private static final List<Class<?>> USAGE = List.of(
            UsageException.class,
            FileProblemsException.class,
            UnknownTraitException.class,
            RunFolderException.class,
            OptimizationException.class,
            TemplateException.class);
    private static final List<Class<?>> FAILED = List.of(
            IOException.class,
            UncheckedIOException.class,
            RunFailedException.class,
            CacheException.class,
            OutOfMemoryError.class);
    private static final Map<ExitCode, List<Class<?>>> EXPECTED = Map.of(
            ExitCode.USAGE,
            USAGE,
            ExitCode.MODEL,
            List.of(ModelException.class),
            ExitCode.INTERRUPTED,
            List.of(InterruptedRunException.class),
            ExitCode.BUDGET,
            List.of(BudgetSpentException.class),
            ExitCode.FAILED,
            FAILED);

    private final Session session;
    private final List<String> args;

    public Failures(Session session, List<String> args) {
        this.session = session;
        this.args = args;
    }

    /** What the user was told. */
    public record Told(ExitCode code, String line) {}

    public ExitCode report(Throwable failure) {
        return report("", failure).code();
    }

    /** @param about what failed, with what parts it from the message; may be empty */
    public Told report(String about, Throwable failure) {
        ExitCode code = code(failure);
        String line = OneLine.of(code == ExitCode.INTERNAL ? internal(failure) : message(failure))
                .strip();
        session.err().println("irote: " + OneLine.of(about + line).strip());
        if (debug()) {
            failure.printStackTrace(session.err());
        }
        return new Told(code, line);
    }

    private static ExitCode code(Throwable failure) {
        return EXPECTED.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(type -> type.isInstance(failure)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ExitCode.INTERNAL);
    }

    private static String message(Throwable failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return message(cause);
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory; ask for less, or allow more with IROTE_JAVA_OPTS=-Xmx1g";
        }
        if (failure instanceof FileSystemException file) {
            return file.getFile() + ": " + IoCause.of(file);
        }
        return Optional.ofNullable(failure.getMessage()).orElse("interrupted");
    }

    private String internal(Throwable failure) {
        return "internal error (" + failure.getClass().getSimpleName() + "); please report it with the file "
                + new CrashFile(session.environment(), args).write(failure);
    }

    private boolean debug() {
        return args.contains("--debug")
                || session.environment().variable("IROTE_DEBUG").strip().equals("true");
    }
}
