package io.irote.cli.cache;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size in bytes: {@code 500MB}, {@code 2GB}; a MB is a million bytes. */
final class SizeConverter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([KMG])B");

    @Override
    public Long convert(String text) {
        Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is not a size; write e.g. 800KB, 500MB or 2GB");
        }
        long unit =
                switch (matcher.group(2)) {
                    case "K" -> 1_000;
                    case "M" -> 1_000_000;
                    default -> 1_000_000_000;
                };
        return unit * Long.parseLong(matcher.group(1));
    }
}
