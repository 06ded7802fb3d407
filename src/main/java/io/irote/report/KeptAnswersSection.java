package io.irote.report;

import io.irote.evaluation.Answered;
import io.irote.evaluation.answers.AnswerSheet;
import io.irote.evaluation.answers.GivenAnswer;
import io.irote.report.html.Element;
import io.irote.report.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answers behind a run's scores, task by task, the ways of prompting beside each other. */
final class KeptAnswersSection implements Section {
    private static final String LEAD =
            "What the model answered to each task, and what that scores from 0 to 10. All of it, word by word, is in"
                    + " answers.jsonl in the run folder; irote runs answers shows it.";

    @Override
    public String title() {
        return "Answers";
    }

    @Override
    public List<Html> body(Reported reported) {
        return body(reported, "run");
    }

    @Override
    public List<Html> body(Reported reported, String article) {
        if (reported.run().isEmpty()) {
            return List.of();
        }
        return reported.answers()
                .map(sheet -> body(sheet, article))
                .orElseGet(() -> List.of(Section.lead("The answers were not kept: an earlier irote made this run.")));
    }

    /** Where the answers behind the held-out scores stand, by the column of the scores. */
    static Map<Integer, String> links(String article) {
        return Map.of(1, "#" + items(article), 2, "#" + open(article));
    }

    private static String items(String article) {
        return article + "-answers-items";
    }

    private static String open(String article) {
        return article + "-answers-open";
    }

    private static List<Html> body(AnswerSheet sheet, String article) {
        List<Html> body = new ArrayList<>(List.of(Section.lead(LEAD), systems(sheet)));
        body.addAll(group(sheet, "Held-out items", items(article), a -> heldOut(a) && a.key().isPresent()));
        body.addAll(group(sheet, "Held-out open tasks", open(article), a -> heldOut(a) && a.key().isEmpty()));
        body.addAll(group(sheet, "Tasks of the search", article + "-answers-search", a -> !heldOut(a)));
        return body;
    }

    private static boolean heldOut(GivenAnswer answer) {
        return answer.condition().equals(Answered.STANDARD);
    }

    private static Element systems(AnswerSheet sheet) {
        Map<String, String> byPrompt = new LinkedHashMap<>();
        sheet.answers()
                .forEach(answer -> byPrompt.put(
                        answer.prompt(), sheet.systems().getOrDefault(answer.system(), "")));
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
