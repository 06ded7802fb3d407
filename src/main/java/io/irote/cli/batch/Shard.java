package io.irote.cli.batch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of several parts of a list: every {@code count}-th, from the {@code number}-th on, both from 1. */
record Shard(int number, int count) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % count == number - 1)
                .mapToObj(all::get)
                .toList();
    }

    /** Reads {@code 2/3}. */
    static final class Converter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (matcher.matches()) {
                Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                if (shard.number >= 1 && shard.number <= shard.count) {
                    return shard;
                }
            }
            throw new TypeConversionException("'" + text + "' is no part; write e.g. 1/3, 2/3 or 3/3");
        }
    }
}
