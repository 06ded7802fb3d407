package io.irote.server;

import io.irote.server.Answers.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Answers on a scale: most of the mass on the bare options, some on the options after a space, little on sentences. */
final class ClosedAnswers {
    private static final double SHARE = 0.999;
    private static final double BARE = 0.86;
    private static final double SPACED = 0.12;
    private static final double SPREAD = 0.28;
    private static final Pattern RANGE = Pattern.compile("from (\\d{1,2}) to (\\d{1,2})");
    private static final Pattern OPTION = Pattern.compile("^(\\S{1,3}) = (.*)$", Pattern.MULTILINE);
    private static final Pattern STATEMENT = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("(?:^>.*\\n?)+", Pattern.MULTILINE);

    private ClosedAnswers() {}

    /** How far an item describes the person of the system text. */
    static Answers item(Request request) {
        String item = STATEMENT
                .matcher(request.asked())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse(request.asked());
        double leaning = 3 * Leaning.of(request.self()).dot(Leaning.of(item));
        double shared = 0.2 * Self.shared(item, request.self()) * (Leaning.negated(item) ? -1 : 1);
        return scale(request.asked(), leaning + shared + 0.1);
    }

    /** How far a quoted answer shows the last option's words rather than the first one's. */
    static Answers judged(Request request) {
        List<String> options = found(OPTION, request.asked(), 2);
        Leaning answer = Leaning.of(last(found(QUOTED, request.asked(), 0)));
        double high = options.isEmpty() ? 0 : answer.dot(Leaning.of(last(options)));
        double low = options.isEmpty() ? 0 : answer.dot(Leaning.of(options.get(0)));
        return scale(request.asked(), 2 * (high - low));
    }

    /** How much one quoted text makes the next one expected: by the words that they share. */
    static Answers expected(Request request) {
        List<String> texts = found(QUOTED, request.asked(), 0);
        long shared = texts.size() < 2 ? 0 : Self.shared(last(texts), texts.get(0));
        return scale(request.asked(), 0.25 * shared - 0.2);
    }

    /** @param agreement 0 is the midpoint; the ends are near −2 and 2 */
    private static Answers scale(String asked, double agreement) {
        List<String> options = options(asked);
        double place = 0.5 + 0.45 * Math.tanh(agreement);
        List<Double> mass = IntStream.range(0, options.size())
                .mapToObj(i -> Math.exp(-Math.pow(((double) i / (options.size() - 1) - place) / SPREAD, 2) / 2))
                .toList();
        double sum = mass.stream().mapToDouble(Double::doubleValue).sum();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            double p = mass.get(i) / sum;
            answers.add(new Answer(options.get(i), BARE * p));
            answers.add(new Answer(" " + options.get(i), SPACED * p));
            answers.add(new Answer("I would say " + options.get(i) + ".", (1 - BARE - SPACED) * p));
        }
        return new Answers(SHARE, answers);
    }

    private static List<String> options(String asked) {
        MatchResult range = RANGE.matcher(asked).results().findFirst().orElse(null);
        if (range != null && Integer.parseInt(range.group(1)) < Integer.parseInt(range.group(2))) {
            return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    .mapToObj(Integer::toString)
                    .toList();
        }
        List<String> listed = found(OPTION, asked, 1);
        if (listed.size() >= 2) {
            return listed;
        }
        return asked.contains("agree") ? List.of("A", "B") : List.of("1", "2", "3", "4", "5");
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }

    private static String last(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }
}
