package io.irote.cli.cache;

import java.time.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of days: {@code 30d}. */
final class DaysConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
        if (!text.matches("\\d{1,5}d")) {
            throw new TypeConversionException("'" + text + "' is not a number of days; write e.g. 30d");
        }
        return Period.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
}
