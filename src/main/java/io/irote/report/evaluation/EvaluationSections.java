package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.section.Section;
import java.util.List;

/** What the page tells of an evaluation. */
public final class EvaluationSections {
    private EvaluationSections() {}

    /**
     * In the order that they are read in.
     *
     * @param hasAnswers whether the answers behind the scores stand on the page, too
     */
    public static List<Section> of(EvaluationResult result, boolean hasAnswers) {
        return List.of(
                new BaselinesSection(result, hasAnswers),
                new TraitsSection(result),
                new RobustnessSection(result),
                new TransferSection(result),
                new ReliabilitySection(result));
    }
}
