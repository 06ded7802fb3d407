package io.irote.cli;

import io.irote.report.ReportFormat;
import io.irote.report.Reported;
import io.irote.report.RunReports;
import io.irote.run.EvaluationFile;
import io.irote.run.KeptAnswers;
import io.irote.run.RunFailedException;
import io.irote.run.RunFolder;
import io.irote.run.RunFolderException;
import io.irote.run.RunResult;
import java.util.List;

/** The page about a run in its folder. */
record ReportPage(Session session) {
    /** The page can be made again at any time: a result is not lost because there is no room for it. */
    void write(RunFolder folder, RunResult result) {
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
