package io.irote.cli.core;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A command of the program with all that is below it, as one package offers it. */
@FunctionalInterface
public interface Family {
    /** Its command line, for one run of the program. */
    CommandLine create(Session session);

    /** One command. */
    static Family of(Function<Session, Command> command) {
        return session -> new CommandLine(command.apply(session));
    }

    /**
     * A group of commands.
     *
     * @param group what the commands are below
     * @param commands in the order of the help
     */
    @SafeVarargs
    static Family of(Supplier<Object> group, Function<Session, Command>... commands) {
        return session -> {
            CommandLine line = new CommandLine(group.get());
            Stream.of(commands).forEach(command -> line.addSubcommand(command.apply(session)));
            return line;
        };
    }
}
