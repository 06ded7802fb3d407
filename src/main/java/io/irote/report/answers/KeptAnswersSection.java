package io.irote.report.answers;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Table;
import io.irote.report.section.AnswerAnchors;
import io.irote.report.section.Section;
import io.irote.score.Answered;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The answers behind scores, task by task, the ways of prompting beside each other.
 *
 * @param sheet empty where they were not kept
 * @param model whose answers are shown
 */
public record KeptAnswersSection(Optional<AnswerSheet> sheet, String model) implements Section {
    private static final String LEAD =
            "What the model answered to each task, and what that scores from 0 to 10. All of it, word by word, is in"
                    + " answers.jsonl in the run folder; irote runs answers shows it.";

    @Override
    public String title() {
        return "Answers";
    }

    @Override
    public Place place() {
        return Place.ANSWERS;
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public List<Html> body(String article) {
        return sheet.map(kept -> body(kept.only(answer -> answer.model().equals(model)), new AnswerAnchors(article)))
                .orElseGet(() -> List.of(Section.lead("The answers were not kept: an earlier irote asked for them.")));
    }

    private static List<Html> body(AnswerSheet sheet, AnswerAnchors at) {
        List<Html> body = new ArrayList<>(List.of(Section.lead(LEAD), systems(sheet)));
        body.addAll(group(sheet, "Items", at.items(), a -> asShown(a) && a.key().isPresent()));
        body.addAll(
                group(sheet, "Open tasks", at.open(), a -> asShown(a) && a.key().isEmpty()));
        body.addAll(group(sheet, "Tasks of the search", at.search(), KeptAnswersSection::searched));
        return body;
    }

    private static boolean asShown(GivenAnswer answer) {
        return answer.condition().equals(Answered.STANDARD);
    }

    private static boolean searched(GivenAnswer answer) {
        return answer.condition().equals(Answered.SEARCH);
    }

    private static Element systems(AnswerSheet sheet) {
        Map<String, String> byPrompt = new LinkedHashMap<>();
        sheet.answers().stream()
                .filter(answer -> asShown(answer) || searched(answer))
                .forEach(answer ->
                        byPrompt.putIfAbsent(answer.prompt(), sheet.systems().getOrDefault(answer.system(), "")));
        return Html.tag(
                "details",
                Html.tag("summary", Html.tag("b", "System prompts")),
                new Table(
                                List.of("prompt", "text"),
                                byPrompt.entrySet().stream()
                                        .map(e -> List.of(e.getKey(), e.getValue()))
                                        .toList())
                        .html("What stood before the tasks"));
    }

    private static List<Html> group(AnswerSheet sheet, String title, String id, Predicate<GivenAnswer> wanted) {
        Map<String, List<GivenAnswer>> byTask = sheet.answers().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(GivenAnswer::task, LinkedHashMap::new, Collectors.toList()));
        if (byTask.isEmpty()) {
            return List.of();
        }
        List<Html> group = new ArrayList<>(List.of(Html.tag("h4", title).with("id", id)));
        byTask.values().forEach(answers -> group.add(new TaskAnswersView(answers).html()));
        return group;
    }
}
