package io.irote.cli;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Failures;
import io.irote.cli.core.Family;
import io.irote.cli.core.Given;
import io.irote.cli.core.Session;
import io.irote.cli.parse.FreeText;
import io.irote.cli.parse.OptionSettings;
import io.irote.cli.parse.ParseErrors;
import io.irote.cli.parse.ParsedLine;
import io.irote.cli.parse.UsageStyle;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads one command line and runs the command that it names. */
final class CommandRunner {
    private static final Set<String> HELP_OPTIONS = Set.of("-h", "--help", "-V", "--version");
    private static final Set<String> HELP_COMMANDS = Set.of("help", "completion");

    private final Session session;
    private final List<String> args;
    private final CommandLine line;
    private final Failures failures;
    private OptionSettings settings = OptionSettings.NONE;

    CommandRunner(Session session, List<Family> families, String... args) {
        this.session = session;
        this.args = FreeText.spaced(List.of(args));
        this.line = configured(Commands.create(session.with(this::given), families));
        this.failures = new Failures(session, this.args);
    }

    /** Runs the command; whatever goes wrong is told on standard error. */
    ExitCode run() {
        try {
            return parseAndRun();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return failures.report(e);
        }
    }

    private ExitCode parseAndRun() throws Exception {
        if (!wantsHelp()) {
            settings = OptionSettings.load(session.environment(), line.getCommandSpec());
        }
        line.setDefaultValueProvider(settings);
        ParseResult parsed = parse();
        if (showsHelp(parsed)) {
            return ExitCode.OK;
        }
        return run(innermost(parsed));
    }

    private Given given() {
        return new ParsedLine(innermost(line.getParseResult()), settings);
    }

    /** Help must work when the settings do not. */
    private boolean wantsHelp() {
        return args.stream().anyMatch(HELP_OPTIONS::contains)
                || args.stream().findFirst().filter(HELP_COMMANDS::contains).isPresent();
    }

    private ParseResult parse() {
        try {
            return line.parseArgs(args.toArray(String[]::new));
        } catch (ParameterException e) {
            throw ParseErrors.explained(e, settings, args);
        }
    }

    /** {@code irote help X} is parsed only here. */
    private boolean showsHelp(ParseResult parsed) {
        try {
            return CommandLine.executeHelpRequest(parsed) != null;
        } catch (ParameterException e) {
            throw ParseErrors.explained(e, settings, args);
        }
    }

    private ExitCode run(ParseResult parsed) throws Exception {
        if (!(parsed.commandSpec().userObject() instanceof Command command)) {
            throw ParseErrors.missingCommand(parsed.commandSpec());
        }
        if (parsed.hasMatchedOption("--print-config")) {
            session.out().print(settings.describe(parsed));
            return ExitCode.OK;
        }
        return command.run();
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }

    private CommandLine configured(CommandLine commands) {
        Ansi ansi = session.environment().colours() ? Ansi.ON : Ansi.OFF;
        return UsageStyle.apply(commands)
                .setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
    }
}
