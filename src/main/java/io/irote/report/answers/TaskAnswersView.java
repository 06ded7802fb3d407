package io.irote.report.answers;

import io.irote.report.html.Element;
import io.irote.report.html.Html;
import io.irote.report.kit.Table;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.GivenText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was answered to one task, on the page: closed the question with its scores, open all of it. */
record TaskAnswersView(List<GivenAnswer> answers) {
    /** A page must load quickly however much models write; the file has all. */
    private static final int MOST_SAMPLES = 3;

    private static final int MOST_LETTERS = 600;

    Element html() {
        List<Html> content = new ArrayList<>(List.of(summary()));
        content.add(
                answers.get(0).key().isPresent()
                        ? new TaskAnswers(answers).table().html("Probability of each option")
                        : samples()
                                .html("Answers with their judgements, 10 is wholly at the wanted pole")
                                .with("class", "scroll texts"));
        return Html.tag("details", content);
    }

    private Element summary() {
        String scores = answers.stream()
                .map(answer -> answer.prompt() + " " + TaskAnswers.score(answer))
                .collect(Collectors.joining(", "));
        return Html.tag(
                "summary",
                Html.quoted(answers.get(0).question()),
                Html.text(" "),
                Html.tag("small", Html.quoted(scores)));
    }

    /** A column for each way of prompting, a row for each sample. */
    private Table samples() {
        List<String> header = Stream.concat(
                        Stream.of("sample"), answers.stream().map(GivenAnswer::prompt))
                .toList();
        int most = answers.stream().mapToInt(a -> a.texts().size()).max().orElse(0);
        return new Table(
                header,
                IntStream.range(0, Math.min(most, MOST_SAMPLES))
                        .mapToObj(j -> row(j, most))
                        .toList());
    }

    private List<String> row(int j, int of) {
        return Stream.concat(
                        Stream.of((j + 1) + " of " + of),
                        answers.stream()
                                .map(answer -> j < answer.texts().size()
                                        ? cell(answer.texts().get(j))
                                        : answer.reason()))
                .toList();
    }

    private static String cell(GivenText sample) {
        String text = sample.text();
        int letters = Math.min(MOST_LETTERS, text.codePointCount(0, text.length()));
        String shown = text.substring(0, text.offsetByCodePoints(0, letters));
        return "judged " + TaskAnswers.judgement(sample) + ": " + shown + (shown.length() < text.length() ? "…" : "");
    }
}
