package io.irote.report.page;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.evaluation.EvaluationPlots;
import io.irote.report.evaluation.EvaluationSentences;
import io.irote.report.evaluation.EvaluationTables;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.score.ScaleScore;
import java.util.List;
import java.util.Map;

/** The reflections beside no prompt and the baselines, and what is better than what. */
final class BaselinesSection implements EvaluationSection {
    private static final String LEAD =
            "Trait scores from 0 to 10: 10 is wholly at the wanted pole, 5 the midpoint. Bars are 95 % intervals over tasks."
                    + " What counts is the second figure: both ways of prompting answered the same tasks, so that their"
                    + " difference is surer than either score. Emphasised is what is more than chance.";

    @Override
    public String title() {
        return "Against baselines";
    }

    @Override
    public List<Html> body(Reported reported, String article) {
        boolean kept = reported.answers().isPresent();
        return reported.evaluation()
                .map(result -> body(result, kept ? links(result, article) : Map.of()))
                .orElse(List.of());
    }

    private static Map<Integer, String> links(EvaluationResult result, String article) {
        List<String> tasks =
                result.scores().get(0).scales().stream().map(ScaleScore::tasks).toList();
        return KeptAnswersSection.links(article, tasks);
    }

    @Override
    public List<Html> body(EvaluationResult result) {
        return body(result, Map.of());
    }

    /** @param links where the answers behind the scores of a column stand */
    private static List<Html> body(EvaluationResult result, Map<Integer, String> links) {
        EvaluationTables tables = new EvaluationTables(result);
        return List.of(
                Section.lead(LEAD),
                Section.sentences(new EvaluationSentences(result).verdicts()),
                Section.figures(new EvaluationPlots(result).baselines()),
                tables.contrasts()
                        .html("Paired differences over all tasks: p by Holm over all rows, g in standard deviations"),
                tables.scores().html("Scores, ± one standard error", links),
                prompts(tables));
    }

    private static Element prompts(EvaluationTables tables) {
        return Html.tag(
                "details",
                Html.tag("summary", "What each way of prompting says"),
                tables.prompts().html("System prompts; where one is made for each task, that of the first"));
    }
}
