package io.irote.cli.job;

import io.irote.cli.core.Session;
import io.irote.evaluation.EvaluationFile;
import io.irote.report.answers.KeptAnswers;
import io.irote.report.kit.ReportFormat;
import io.irote.report.page.Reported;
import io.irote.report.page.RunReports;
import io.irote.runtime.file.RunFailedException;
import io.irote.runtime.file.RunFolderException;
import io.irote.search.RunFolder;
import io.irote.search.RunResult;
import java.util.List;

/** The page about a run in its folder. */
public record ReportPage(Session session) {
    /** The page can be made again at any time: a result is not lost because there is no room for it. */
    public void write(RunFolder folder, RunResult result) {
        try {
            List<Reported> reported = Reported.of(
                    folder.name(), result, new EvaluationFile(folder.path()), new KeptAnswers(folder).read());
            folder.writeReport(RunReports.of(reported, ReportFormat.HTML));
        } catch (RunFailedException | RunFolderException e) {
            session.err()
                    .println("irote: " + e.getMessage() + "; the result is safe, write the page elsewhere with:"
                            + " irote report " + session.shown(folder.path()) + " --format html --out FILE");
        }
    }
}
