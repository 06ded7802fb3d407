package io.irote.report.answers;

import io.irote.model.ChoiceDistribution;
import io.irote.report.kit.Format;
import io.irote.report.kit.Markdown;
import io.irote.report.kit.Numbers;
import io.irote.report.kit.Page;
import io.irote.report.kit.Table;
import io.irote.score.Answered;
import io.irote.score.answers.GivenAnswer;
import io.irote.score.answers.GivenText;
import io.irote.text.OneLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was answered to one task, a row for each way of prompting. */
public record TaskAnswers(List<GivenAnswer> answers) {
    private static final String NONE = "-";

    void write(Page page, Format format) {
        page.heading(heading()).paragraph(line(first().question(), format)).table(table());
        for (GivenAnswer answer : answers) {
            List<String> written = Stream.concat(choices(answer, format), samples(answer, format))
                    .toList();
            if (!written.isEmpty()) {
                page.paragraph(answer.prompt() + ":").list(written);
            }
        }
    }

    private GivenAnswer first() {
        return answers.get(0);
    }

    /** E.g. {@code fru-b01 (Frugality, form B)}. */
    String heading() {
        String condition = first().condition().equals(Answered.STANDARD) ? "" : ", " + first().condition();
        return first().task() + " (" + first().instrument() + condition + ")";
    }

    public Table table() {
        return first().key().map(this::items).orElseGet(this::texts);
    }

    /** The probability of each option, as the model gave it. */
    private Table items(GivenAnswer.Key key) {
        List<String> header = new ArrayList<>(List.of("prompt", "0-10"));
        IntStream.range(0, key.labels().size())
                .mapToObj(j -> (key.min() + j) + " " + key.labels().get(j))
                .forEach(header::add);
        header.addAll(List.of("outside", "from"));
        return new Table(
                header,
                answers.stream().map(answer -> row(answer, key.labels().size())).toList());
    }

    private static List<String> row(GivenAnswer answer, int options) {
        List<String> row = new ArrayList<>(List.of(answer.prompt(), score(answer)));
        if (answer.options().isEmpty()) {
            row.addAll(Collections.nCopies(options + 1, NONE));
            row.add(answer.status() + ": " + answer.reason());
            return row;
        }
        ChoiceDistribution given = answer.options().get();
        given.probabilities().stream().map(p -> Numbers.number(p, 3)).forEach(row::add);
        row.add(Numbers.number(1 - given.coverage(), 3));
        row.add(word(given.provenance()) + (given.cached() ? ", remembered" : ""));
        return row;
    }

    private Table texts() {
        return new Table(
                List.of("prompt", "0-10", "answers", "not usable", "from"),
                answers.stream()
                        .map(answer -> List.of(
                                answer.prompt(),
                                score(answer),
                                Integer.toString(answer.texts().size()),
                                Integer.toString(answer.missing()),
                                answer.status().equals(GivenAnswer.ANSWERED)
                                        ? "judged by " + answer.judge()
                                        : answer.status() + ": " + answer.reason()))
                        .toList());
    }

    /** What was written in answer to an item, where its probabilities were estimated from that. */
    private static Stream<String> choices(GivenAnswer answer, Format format) {
        return answer
                .options()
                .map(ChoiceDistribution::samples)
                .filter(samples -> !samples.isEmpty())
                .map(samples -> "wrote "
                        + samples.stream().map(text -> line(text, format)).collect(Collectors.joining(" | ")))
                .stream();
    }

    private static Stream<String> samples(GivenAnswer answer, Format format) {
        return answer.texts().stream().map(sample -> "[" + judgement(sample) + "] " + line(sample.text(), format));
    }

    /** Of a text that shows the pole for certain 10, with the rating that this follows from. */
    public static String judgement(GivenText text) {
        String score = Numbers.number(10 * text.evaluation().probability(), 1);
        return text.evaluation()
                .rating()
                .map(rating -> score + " of ratings "
                        + String.join(
                                " ",
                                rating.probabilities().stream()
                                        .map(p -> Numbers.number(p, 2))
                                        .toList()))
                .orElse(score);
    }

    public static String score(GivenAnswer answer) {
        return answer.score().map(score -> Numbers.number(score, 2)).orElse(NONE);
    }

    /** What a model wrote may hold anything. */
    private static String line(String text, Format format) {
        String line = OneLine.of(text).strip();
        return format == Format.MD ? Markdown.escape(line) : line;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
