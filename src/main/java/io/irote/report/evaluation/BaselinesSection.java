package io.irote.report.evaluation;

import io.irote.evaluation.EvaluationResult;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.section.AnswerAnchors;
import io.irote.report.section.Section;
import io.irote.score.ScaleScore;
import java.util.List;
import java.util.Map;

/**
 * The reflections beside no prompt and the baselines, and what is better than what.
 *
 * @param hasAnswers whether the answers behind the scores stand on the page, too
 */
record BaselinesSection(EvaluationResult result, boolean hasAnswers) implements Section {
    private static final String LEAD =
            "Trait scores from 0 to 10: 10 is wholly at the wanted pole, 5 the midpoint. Bars are 95 % intervals over tasks."
                    + " What counts is the second figure: both ways of prompting answered the same tasks, so that their"
                    + " difference is surer than either score. Emphasised is what is more than chance.";

    @Override
    public String title() {
        return "Against baselines";
    }

    @Override
    public Place place() {
        return Place.FINDINGS;
    }

    @Override
    public List<Html> body(String article) {
        Map<Integer, String> links = hasAnswers ? new AnswerAnchors(article).links(tasks()) : Map.of();
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

    private List<String> tasks() {
        return result.scores().get(0).scales().stream().map(ScaleScore::tasks).toList();
    }

    private static Element prompts(EvaluationTables tables) {
        return Html.tag(
                "details",
                Html.tag("summary", "What each way of prompting says"),
                tables.prompts().html("System prompts; where one is made for each task, that of the first"));
    }
}
