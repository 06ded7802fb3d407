package io.irote.server;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes what other prompts than reflections are made of, from statements that show the pole which a request leans to. */
final class ProseWriter {
    private static final double SHARE = 1 - 1e-6;
    private static final int VARIANTS = 12;
    private static final Pattern QUOTED = Pattern.compile("^> (.*)$", Pattern.MULTILINE);
    private static final Pattern STATEMENT = Pattern.compile("\"([^\"]+)\"");
    private final Bank bank = new Bank();

    /** Some claims of the pole without their subject, between commas. */
    Answers keywords(Request request) {
        return variants(request, random -> Stream.of(one(request, random), one(request, random))
                .map(statement -> statement.replaceAll(", e\\.g\\.: .*|^(?:I|My) ", ""))
                .collect(Collectors.joining(", ")));
    }

    /** The quoted words as a sentence to the person. */
    Answers portrait(Request request) {
        return variants(request, random -> "You are like this: " + String.join(" ", quoted(request)) + ".");
    }

    /** A few statements, one a line. */
    Answers story(Request request) {
        return variants(request, random -> IntStream.range(0, 4)
                .mapToObj(i -> one(request, random))
                .collect(Collectors.joining("\n")));
    }

    /** About half of the quoted sentences, now and then with a statement of the pole, between the tags. */
    Answers prompt(Request request) {
        return variants(request, random -> {
            List<String> sentences = new ArrayList<>();
            quoted(request).stream().filter(line -> random.nextBoolean()).forEach(sentences::add);
            if (sentences.isEmpty() || random.nextInt(3) == 0) {
                sentences.add(one(request, random));
            }
            return "<prompt>" + String.join("\n", sentences) + "</prompt>";
        });
    }

    /** The statement in a longer sentence. */
    Answers paraphrase(Request request) {
        String statement = STATEMENT
                .matcher(request.asked())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
        return Answers.equal(SHARE, List.of("I can say that " + statement, "\"I would say that " + statement + "\""));
    }

    private String one(Request request, RandomGenerator random) {
        List<String> leaning = bank.of(request.asked());
        List<String> material = leaning.isEmpty() ? bank.all() : leaning;
        return material.get(random.nextInt(material.size()));
    }

    private static List<String> quoted(Request request) {
        return QUOTED.matcher(request.asked())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Answers variants(Request request, Function<RandomGenerator, String> text) {
        return Answers.equal(
                SHARE,
                IntStream.range(0, VARIANTS)
                        .mapToObj(i -> text.apply(
                                new SplittableRandom(31L * request.asked().hashCode() + i)))
                        .toList());
    }
}
