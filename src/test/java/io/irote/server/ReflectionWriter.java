package io.irote.server;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes reflections as JSON, put together from statements in the request and from a bank of statements that show
 * the pole which its first line leans to. Like real models it now and then writes one that is too long or twice the same,
 * or puts a fence around the answer.
 */
final class ReflectionWriter {
    private static final double SHARE = 1 - 1e-6;
    private static final int VARIANTS = 24;
    private static final int FENCED = 11;
    private static final String SHOWN_BY = ", e.g.: ";
    private static final Pattern COUNT =
            Pattern.compile("(\\d{1,2}) (?:different |short |new )?(?:reflection|revision|rewrite)");
    private static final Pattern INSIGHTS = Pattern.compile("one to (\\d{1,2}) insights");
    private static final Pattern WORDS = Pattern.compile("at most (\\d{1,3}) words");

    private final Bank bank = new Bank();

    /** Ways to answer that are equally probable. */
    Answers answers(Request request) {
        List<String> material = material(request.asked());
        int count = number(COUNT, request.asked(), 5);
        int words = number(WORDS, request.asked(), 50);
        int insights = number(INSIGHTS, request.asked(), 3);
        List<String> texts = new ArrayList<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            RandomGenerator random = new SplittableRandom(31L * request.asked().hashCode() + variant);
            String json = json(new Draft(material, words, insights, random).reflections(count));
            texts.add(variant % FENCED == FENCED - 1 ? "```json\n" + json + "\n```" : json);
        }
        return Answers.equal(SHARE, texts);
    }

    /** What the request tells, and what shows the pole that its first line leans to. */
    private List<String> material(String asked) {
        Stream<String> leaning = bank.of(asked.lines().findFirst().orElse("")).stream();
        Stream<String> told = Self.in(asked).insights().stream().filter(line -> line.contains(SHOWN_BY));
        List<String> material = Stream.concat(leaning, told).toList();
        return material.isEmpty() ? bank.all() : material;
    }

    private static int number(Pattern pattern, String text, int otherwise) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElse(otherwise);
    }

    private static String json(List<List<String>> reflections) {
        ObjectNode answer = new JsonMapper().createObjectNode();
        ArrayNode list = answer.putArray("reflections");
        for (List<String> insights : reflections) {
            ArrayNode inner = list.addArray();
            insights.forEach(inner::add);
        }
        return answer.toString();
    }

    /** One way to answer. */
    private record Draft(List<String> material, int words, int insights, RandomGenerator random) {
        List<List<String>> reflections(int count) {
            List<List<String>> written = new ArrayList<>();
            while (written.size() < count) {
                boolean again = !written.isEmpty() && random.nextInt(16) == 0;
                written.add(again ? written.get(0) : reflection());
            }
            return written;
        }

        private List<String> reflection() {
            int most = 1 + random.nextInt(insights);
            int limit = random.nextInt(20) == 0 ? 3 * words : words;
            List<String> insights = new ArrayList<>();
            for (int draw = 0; draw < most || limit > words && draw < 6; draw++) {
                String insight = insight();
                if (!insights.contains(insight) && length(insights) + length(List.of(insight)) <= limit) {
                    insights.add(insight);
                }
            }
            return insights.isEmpty() ? List.of(bare(insight())) : insights;
        }

        private String insight() {
            String[] first = one().split(SHOWN_BY, 2);
            String[] second = one().split(SHOWN_BY, 2);
            return first[0] + SHOWN_BY + (random.nextInt(4) == 0 ? second : first)[1];
        }

        private String one() {
            return material.get(random.nextInt(material.size()));
        }

        private static String bare(String insight) {
            return insight.split(SHOWN_BY, 2)[0];
        }

        /** In words, a number before each insight included. */
        private static int length(List<String> insights) {
            return insights.stream().collect(Collectors.summingInt(insight -> 1 + insight.split("\\s+").length));
        }
    }
}
