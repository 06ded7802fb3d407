package io.irote.cli.check;

import io.irote.cli.core.Environment;
import io.irote.file.AtomicFile;
import io.irote.report.check.CheckEntry;
import io.irote.report.check.CheckReport;
import io.irote.report.check.JunitReport;
import io.irote.report.kit.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that the outcome of a check is written to, beside standard output. */
final class OutcomeFiles {
    private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

    @Option(names = "--junit", paramLabel = "FILE", description = "Also writes the outcome as JUnit XML.")
    private @Nullable Path junit;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Also writes the outcome as Markdown (default: appended to the file that " + STEP_SUMMARY
                    + " names, if it is set).")
    private @Nullable Path summary;

    void write(List<CheckEntry> entries, Environment environment) throws IOException {
        if (junit != null) {
            AtomicFile.write(environment.folder().resolve(junit), JunitReport.of(entries));
        }
        String markdown = new CheckReport(entries).render(Format.MD);
        String step = environment.variable(STEP_SUMMARY);
        if (summary != null) {
            AtomicFile.write(environment.folder().resolve(summary), markdown);
        } else if (!step.isEmpty()) {
            Path file = environment.folder().resolve(step);
            Files.writeString(file, markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
