package io.irote.cli.parse;

import io.irote.cli.core.Environment;
import io.irote.cli.option.HeaderOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Values for options that are not given: from the environment ({@code IROTE_SEED}), else from {@code irote.yaml}. */
public final class OptionSettings implements IDefaultValueProvider {
    /** No values: every option keeps its default. */
    public static final OptionSettings NONE = new OptionSettings(Map.of(), Map.of());

    private final Map<String, String> variables;
    private final Map<String, Setting> file;

    private OptionSettings(Map<String, String> variables, Map<String, Setting> file) {
        this.variables = variables;
        this.file = file;
    }

    /**
     * Reads the settings of a working folder.
     *
     * @param program the commands whose options may be set
     * @throws io.irote.cli.core.UsageException if {@code irote.yaml} has a key that is no option of any command
     */
    public static OptionSettings load(Environment environment, CommandSpec program) {
        List<OptionSpec> options = options(program).toList();
        return new OptionSettings(environment.variables(), SettingsFile.read(environment.folder(), options));
    }

    /** The value of an option, if it may be set and is. */
    Optional<Setting> find(OptionSpec option) {
        return isSetting(option) ? fromEnvironment(option).or(() -> fromFile(option)) : Optional.empty();
    }

    /** The value with its dollar signs doubled: it is data, in which picocli must not fill in variables. */
    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? find(option)
                        .map(setting -> setting.value().replace("$", "$$"))
                        .orElse(null)
                : null;
    }

    /** Every setting of a command with its value and where that came from, as YAML. */
    public String describe(ParseResult parsed) {
        List<OptionSpec> options = parsed.commandSpec().options().stream()
                .filter(OptionSettings::isSetting)
                .sorted(Comparator.comparing(OptionSettings::key))
                .toList();
        return options.stream().map(option -> describe(option, parsed)).collect(Collectors.joining());
    }

    private String describe(OptionSpec option, ParseResult parsed) {
        String origin = parsed.hasMatchedOption(option)
                ? "flag " + option.longestName()
                : find(option).map(Setting::origin).orElse("default");
        return String.format("%-40s # %s%n", key(option) + ": " + shown(option), origin);
    }

    private static String shown(OptionSpec option) {
        Object value = option.getValue();
        return option.longestName().equals(HeaderOption.NAME) && value instanceof Collection<?> headers
                ? text(headers.stream()
                        .map(String::valueOf)
                        .map(HeaderOption::shown)
                        .toList())
                : text(value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(OptionSettings::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null ? "null" : value.toString();
    }

    /** The key of an option in {@code irote.yaml}: its name without the hyphens in front. */
    public static String key(OptionSpec option) {
        return option.longestName().substring("--".length());
    }

    static boolean isSetting(OptionSpec option) {
        return option.longestName().startsWith("--")
                && !option.usageHelp()
                && !option.versionHelp()
                && !key(option).equals("print-config");
    }

    Optional<Setting> fromEnvironment(OptionSpec option) {
        String name = "IROTE_" + key(option).replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(variables.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> new Setting(value.strip(), "environment " + name));
    }

    private Optional<Setting> fromFile(OptionSpec option) {
        return Optional.ofNullable(file.get(key(option)));
    }

    private static Stream<OptionSpec> options(CommandSpec command) {
        Stream<OptionSpec> below =
                command.subcommands().values().stream().flatMap(sub -> options(sub.getCommandSpec()));
        return Stream.concat(command.options().stream(), below).filter(OptionSettings::isSetting);
    }
}
