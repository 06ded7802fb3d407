package io.irote.cli.traits;

import io.irote.cli.core.Command;
import io.irote.cli.core.ExitCode;
import io.irote.cli.core.Session;
import io.irote.text.Problem;
import io.irote.text.Severity;
import io.irote.trait.catalog.TraitCatalog;
import io.irote.trait.file.TraitFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code irote traits validate}. */
@CommandLine.Command(
        name = "validate",
        header = "Checks trait files and prints what is wrong with them, one problem a line.",
        description = "%nExit code 0 if there is no error (warnings are none), else 2.",
        footer = {"  irote traits validate my-trait.yaml", "  irote traits validate my-traits/"})
final class TraitsValidateCommand implements Command {
    private final Session session;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..*",
            description = "Trait files and folders of them; without any, the shipped catalogue.")
    private List<Path> files = List.of();

    TraitsValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        List<Problem> problems = files.isEmpty() ? TraitCatalog.validateShipped() : problems();
        problems.forEach(problem -> session.out().println(line(problem)));
        long errors = count(problems, Severity.ERROR);
        long warnings = count(problems, Severity.WARNING);
        session.err().println("irote: " + plural(errors, "error") + ", " + plural(warnings, "warning"));
        return errors == 0 ? ExitCode.OK : ExitCode.USAGE;
    }

    private List<Problem> problems() {
        return files.stream()
                .map(session.environment().folder()::resolve)
                .map(Path::normalize)
                .flatMap(file -> TraitFile.validate(file).stream())
                .toList();
    }

    private String line(Problem problem) {
        String severity = problem.severity() == Severity.ERROR ? "error" : "warning";
        String line = problem.line() > 0 ? ":" + problem.line() : "";
        return shortest(Path.of(problem.file())) + line + ": " + severity + ": " + problem.message();
    }

    /** Relative to the working folder where that is shorter, so that editors and CI find the file. */
    private Path shortest(Path file) {
        Path folder = session.environment().folder();
        return file.startsWith(folder) ? folder.relativize(file) : file;
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
