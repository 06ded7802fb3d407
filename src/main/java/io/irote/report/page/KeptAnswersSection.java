package io.irote.report.page;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Table;
import io.irote.score.Answered;
import io.irote.score.ScaleScore;
import io.irote.score.answers.AnswerSheet;
import io.irote.score.answers.GivenAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The answers behind scores, task by task, the ways of prompting beside each other. */
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
        String model = reported.config().model();
        return reported.answers()
                .map(sheet -> body(sheet.only(answer -> answer.model().equals(model)), article))
                .orElseGet(() -> List.of(Section.lead("The answers were not kept: an earlier irote asked for them.")));
    }

    /**
     * Where the answers behind scores stand.
     *
     * @param tasks of each column after the first, e.g. {@link ScaleScore#OPEN}
     */
    static Map<Integer, String> links(String article, List<String> tasks) {
        Map<Integer, String> links = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            links.put(i + 1, "#" + (tasks.get(i).equals(ScaleScore.OPEN) ? open(article) : items(article)));
        }
        return links;
    }

    private static String items(String article) {
        return article + "-answers-items";
    }

    private static String open(String article) {
        return article + "-answers-open";
    }

    private static List<Html> body(AnswerSheet sheet, String article) {
        List<Html> body = new ArrayList<>(List.of(Section.lead(LEAD), systems(sheet)));
        body.addAll(
                group(sheet, "Items", items(article), a -> asShown(a) && a.key().isPresent()));
        body.addAll(group(
                sheet, "Open tasks", open(article), a -> asShown(a) && a.key().isEmpty()));
        body.addAll(group(sheet, "Tasks of the search", article + "-answers-search", KeptAnswersSection::searched));
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
