package io.irote.report.search;

import io.irote.report.section.Section;
import io.irote.search.RunResult;
import java.util.List;

/** What the page tells of a search. */
public final class RunSections {
    private RunSections() {}

    /**
     * In the order that they are read in.
     *
     * @param hasAnswers whether the answers behind the scores stand on the page, too
     */
    public static List<Section> of(RunResult result, boolean hasAnswers) {
        RunReport report = new RunReport(result);
        return List.of(
                new HeldOutSection(report, hasAnswers),
                new SearchSection(report),
                new CandidatesSection(report),
                new CallsSection(report),
                new ProvenanceSection(report));
    }
}
