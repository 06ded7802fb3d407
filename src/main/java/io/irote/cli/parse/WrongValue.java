package io.irote.cli.parse;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what an option takes, when it was given something else. */
final class WrongValue {
    private WrongValue() {}

    /** @param cause what a converter of our own says about the value; it quotes it */
    static String explained(ArgSpec arg, String value, @Nullable Throwable cause) {
        String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
        Class<?> type = arg.auxiliaryTypes()[0];
        if (arg.converters().length > 0 && cause != null) {
            return name + ": " + cause.getMessage();
        }
        return name + " must be " + expected(arg, type, value) + ", not '" + value + "'";
    }

    private static String expected(ArgSpec arg, Class<?> type, String value) {
        if (type.isEnum()) {
            return "one of "
                    + StreamSupport.stream(arg.completionCandidates().spliterator(), false)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == Path.class) {
            return "a path that this system's character set can express";
        }
        return type == double.class ? "a number" : number(value);
    }

    private static String number(String value) {
        return value.matches("[+-]?\\d+") ? "a smaller number" : "a whole number";
    }
}
