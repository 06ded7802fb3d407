package io.irote.cli.parse;

import io.irote.cli.core.UsageException;
import io.irote.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is wrong with a command line into one line each. */
public final class ParseErrors {
    private ParseErrors() {}

    public static UsageException explained(ParameterException e, OptionSettings settings, List<String> args) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return usage(command, unmatched(unmatched, command));
        }
        return origin(e.getArgSpec(), settings, args)
                .map(origin -> new UsageException(origin + ": " + message(e)))
                .orElseGet(() -> usage(command, message(e)));
    }

    public static UsageException missingCommand(CommandSpec group) {
        String commands = group.subcommands().keySet().stream().collect(Collectors.joining(", "));
        return usage(group, "say which command: " + commands);
    }

    private static UsageException usage(CommandSpec command, String message) {
        return new UsageException(message + "; try '" + command.qualifiedName() + " --help'");
    }

    private static String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String word = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            String name = word.replaceFirst("=.*", "");
            return "unknown option '" + name + "'"
                    + meant(name, command.optionsMap().keySet());
        }
        Set<String> commands = command.subcommands().keySet();
        return "unknown " + (commands.isEmpty() ? "argument" : "command") + " '" + word + "'" + meant(word, commands);
    }

    private static String meant(String word, Set<String> known) {
        return Nearest.to(word, known)
                .map(near -> ", did you mean '" + near + "'?")
                .orElse("");
    }

    /** What is wrong, without where. */
    public static String message(ParameterException e) {
        ArgSpec arg = e.getArgSpec();
        if (arg != null && e.getValue() != null) {
            return WrongValue.explained(arg, e.getValue(), e.getCause());
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    /** Where a value came from that was not given on the command line. */
    private static Optional<String> origin(ArgSpec arg, OptionSettings settings, List<String> args) {
        if (!(arg instanceof OptionSpec option) || isGiven(option, args)) {
            return Optional.empty();
        }
        return settings.find(option).map(Setting::origin);
    }

    private static boolean isGiven(OptionSpec option, List<String> args) {
        return List.of(option.names()).stream()
                .anyMatch(name -> args.stream().anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "=")));
    }
}
