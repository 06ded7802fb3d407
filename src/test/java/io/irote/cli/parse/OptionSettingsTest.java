package io.irote.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.irote.cli.Commands;
import io.irote.cli.Irote;
import io.irote.cli.core.Session;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

final class OptionSettingsTest {
    @TempDir
    private Path folder;

    private final Toy toy = new Toy();

    @CommandLine.Command(name = "toy")
    private static final class Toy {
        @Option(names = "--max-calls", defaultValue = "9")
        private int maxCalls;

        @Option(names = "--trait", split = ",")
        private List<String> traits;

        @Option(names = "--name")
        private String name;

        @Option(names = "--quiet", fallbackValue = "true")
        private boolean quiet;

        @Option(names = "--print-config")
        private boolean printConfig;
    }

    @Test
    void aFlagBeatsTheEnvironmentBeatsTheFileBeatsTheDefault() {
        assertThat(parse(Irote.in(folder)).maxCalls).isEqualTo(9);
        Irote irote = Irote.in(folder).withFile("irote.yaml", "max-calls: 2");
        assertThat(parse(irote).maxCalls).isEqualTo(2);
        irote.with("IROTE_MAX_CALLS", "3");
        assertThat(parse(irote).maxCalls).isEqualTo(3);
        assertThat(parse(irote, "--max-calls=4").maxCalls).isEqualTo(4);
    }

    @Test
    void aFlagWithoutAValueStaysOnWhenTheSettingsTurnItOnToo() {
        Irote irote = Irote.in(folder).withFile("irote.yaml", "quiet: true");
        assertThat(parse(irote).quiet).isTrue();
        assertThat(parse(irote, "--quiet").quiet).isTrue();
    }

    @Test
    void severalValuesComeFromAListOrSeparatedByCommas() {
        Irote irote = Irote.in(folder).withFile("irote.yaml", "trait:", "  - mft:care", "  - big5:openness:low");
        assertThat(parse(irote).traits).containsExactly("mft:care", "big5:openness:low");
        irote.with("IROTE_TRAIT", "a:b,c:d");
        assertThat(parse(irote).traits).containsExactly("a:b", "c:d");
    }

    @Test
    void aValueIsDataAndNeverFilledIn() {
        Irote irote = Irote.in(folder).withFile("irote.yaml", "name: '$a ${sys:user.name} $$ ${b'");
        assertThat(parse(irote).name).isEqualTo("$a ${sys:user.name} $$ ${b");
    }

    @Test
    void emptyVariablesAndFilesSetNothing() {
        Irote irote = Irote.in(folder).with("IROTE_MAX_CALLS", "").withFile("irote.yaml", "# nothing yet");
        assertThat(parse(irote).maxCalls).isEqualTo(9);
    }

    @Test
    void theConfigurationNamesEveryValueAndItsOrigin() {
        Irote irote = Irote.in(folder)
                .withFile("irote.yaml", "# ours", "trait: [a:b, c:d]", "quiet: true")
                .with("IROTE_NAME", "Ann");
        CommandLine line = line(irote);
        ParseResult parsed = line.parseArgs("--max-calls", "4");

        assertThat(settings(irote, line).describe(parsed).lines().map(text -> text.replaceAll(" +#", " #")))
                .containsExactly(
                        "max-calls: 4 # flag --max-calls",
                        "name: Ann # environment IROTE_NAME",
                        "quiet: true # irote.yaml:3",
                        "trait: [a:b, c:d] # irote.yaml:2");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndTheNearestKey() {
        assertRejected("irote.yaml:2: unknown key 'max-call', did you mean 'max-calls'?", "name: x", "max-call: 3");
        assertRejected("irote.yaml:1: unknown key 'zzz'; known are max-calls, trait, name, quiet", "zzz: 3");
        assertRejected("irote.yaml:1: unknown key 'print-config'", "print-config: true");
    }

    @Test
    void aValueOfTheWrongKindIsNamedWithItsLine() {
        assertRejected("irote.yaml:1: 'name' takes one value, found a list", "name: [a, b]");
        assertRejected("irote.yaml:2: 'name' must be a value, found keys with values", "name:", "  a: b");
        assertRejected("irote.yaml:1: 'name' must be a value, found nothing", "name:");
        assertRejected("irote.yaml:2: the key 'name' occurs twice", "name: a", "name: b");
        assertRejected("irote.yaml:1: expected keys with values, found a list", "- name");
    }

    @Test
    void anUntrustedFileIsRefused() {
        assertRejected("type tag", "name: !!java.net.URL [\"http://localhost\"]");
        assertRejected("irote.yaml:1: nested deeper", "name: " + "[".repeat(1_000_000));
        assertRejected("irote.yaml: larger than", "name: " + "x".repeat(2_000_000));
    }

    @Test
    void aValueOfTheWrongTypeIsTracedToItsOrigin() {
        Irote irote = Irote.in(folder).withFile("irote.yaml", "", "max-calls: many");
        assertThat(explained(irote)).startsWith("irote.yaml:2: ").contains("--max-calls", "'many'");
        irote.with("IROTE_MAX_CALLS", "few");
        assertThat(explained(irote)).startsWith("environment IROTE_MAX_CALLS: ").contains("'few'");
        assertThat(explained(irote, "--max-calls=none"))
                .isEqualTo("--max-calls must be a whole number, not 'none'; try 'toy --help'");
    }

    /** Without a fallback value picocli flips a flag that the settings turn on. */
    /** A file or variable gives them one value; several are given on the command line. */
    private static final Set<String> VALUES_WITH_COMMAS = Set.of("--text", "--transfer");
    /** Divided by {@link io.irote.cli.option.CommaList}, which knows what paths are there. */
    private static final Set<String> PATHS_WITH_COMMAS = Set.of("--trait", "--reflection");

    @Test
    void everyOptionOfTheProgramWorksAsASetting() {
        assertThat(options(Commands.create(session(), Commands.FAMILIES))).allSatisfy(option -> {
            if (option.typeInfo().isBoolean()) {
                assertThat(option.fallbackValue()).as("fallback of %s", option).isEqualTo("true");
            }
            if (option.isMultiValue()
                    && !VALUES_WITH_COMMAS.contains(option.longestName())
                    && !PATHS_WITH_COMMAS.contains(option.longestName())) {
                String separator = option.longestName().equals("--header") ? "\n" : ",";
                assertThat(option.splitRegex()).as("separator of %s", option).isEqualTo(separator);
            }
        });
    }

    private static Stream<OptionSpec> options(CommandLine line) {
        Stream<OptionSpec> below = line.getSubcommands().values().stream().flatMap(OptionSettingsTest::options);
        return Stream.concat(line.getCommandSpec().options().stream(), below).filter(OptionSettings::isSetting);
    }

    private Session session() {
        return new Session(Irote.in(folder).environment(), InputStream.nullInputStream(), System.out, System.err);
    }

    private Toy parse(Irote irote, String... args) {
        line(irote).parseArgs(args);
        return toy;
    }

    private String explained(Irote irote, String... args) {
        CommandLine line = line(irote);
        try {
            line.parseArgs(args);
        } catch (ParameterException e) {
            return ParseErrors.explained(e, settings(irote, line), List.of(args))
                    .getMessage();
        }
        throw new AssertionError("accepted");
    }

    private CommandLine line(Irote irote) {
        CommandLine line = new CommandLine(toy);
        return line.setDefaultValueProvider(settings(irote, line));
    }

    private static OptionSettings settings(Irote irote, CommandLine line) {
        return OptionSettings.load(irote.environment(), line.getCommandSpec());
    }

    private void assertRejected(String message, String... lines) {
        Irote irote = Irote.in(folder).withFile("irote.yaml", lines);
        assertThatThrownBy(() -> line(irote)).hasMessageContaining(message);
    }
}
