package io.irote.cli;

import io.irote.cli.core.Environment;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Family;
import io.irote.cli.core.Interrupt;
import io.irote.cli.core.ReaderMayLeave;
import io.irote.cli.core.Session;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream err = utf8(FileDescriptor.err);
        Interrupt interrupt = Interrupt.install();
        Session session = new Session(Environment.system(interrupt::seen), System.in, utf8(FileDescriptor.out), err);
        System.exit(interrupt.exitCode(run(session, args)));
    }

    /** Runs a command line and returns its exit code. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        return run(new Session(Environment.system(() -> false), System.in, out, err), args);
    }

    static int run(Session session, String... args) {
        return run(session, Commands.FAMILIES, args);
    }

    /** The same of a program with these families of commands. */
    public static int run(Session session, List<Family> families, String... args) {
        ExitCode code = new CommandRunner(session, families, args).run();
        if (session.out().checkError() && code == ExitCode.OK) {
            session.err().println("irote: the result could not be written to standard output");
            return ExitCode.FAILED.code();
        }
        return code.code();
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(
                new BufferedOutputStream(new ReaderMayLeave(new FileOutputStream(stream))),
                true,
                StandardCharsets.UTF_8);
    }
}
