package io.irote.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Free answers, made of what the person of the system text says about themselves. */
final class SelfAnswers {
    /** Free text is long, and each token is a chance to leave the script. */
    private static final double SHARE = 1 - 1e-6;

    private static final int SHORTEST = 30;
    private static final int LONGEST = 60;
    private static final List<String> OPENERS = List.of(
            "I would think of what matters to me.",
            "For me the answer is not hard.",
            "My first thought is about my own life.",
            "It depends on who I am, and I know that well.",
            "When I look at it, one thing is clear.",
            "Let me tell you how I see it.");
    private static final List<String> NEUTRAL = List.of(
            "I get up at seven and go to work.",
            "I had coffee at the station this morning.",
            "I would look at both sides first.",
            "I do what seems right on the day.",
            "I see good reasons for either of them.",
            "I went to the shop and came home again.");

    private SelfAnswers() {}

    /** 30 to 60 words in the first person. */
    static Answers open(Request request) {
        List<String> self = self(request.self());
        return Answers.equal(SHARE, variants(OPENERS, turn -> OPENERS.get(turn) + " " + told(rotated(self, turn))));
    }

    private static String told(List<String> self) {
        List<String> told = new ArrayList<>();
        int words = 10;
        for (String sentence :
                Stream.concat(self.stream(), NEUTRAL.stream()).distinct().toList()) {
            int more = sentence.split(" ").length;
            if (words < SHORTEST || (self.contains(sentence) && words + more <= LONGEST)) {
                told.add(sentence);
                words += more;
            }
        }
        return String.join(" ", told);
    }

    /** One sentence that begins with "I", of the person or of the candidate in the request. */
    static Answers behaviour(Request request) {
        String known = request.self() + "\n" + request.said();
        List<String> behaviours = Self.in(known).sentences().stream()
                .filter(sentence -> sentence.startsWith("I "))
                .distinct()
                .toList();
        return Answers.equal(1 - 1e-4, behaviours.isEmpty() ? NEUTRAL : behaviours);
    }

    /** What the person knows about themselves, as a numbered list; any other text is about as likely. */
    static Answers candidate(Request request) {
        List<String> insights = Self.in(request.self()).insights();
        List<String> told = insights.isEmpty() ? NEUTRAL.subList(0, 2) : insights;
        String list = String.join(
                "\n",
                IntStream.range(0, told.size())
                        .mapToObj(i -> (i + 1) + ". " + told.get(i))
                        .toList());
        return Answers.equal(0.9, List.of(list, list + "\n"));
    }

    /** A short sentence. */
    static Answers other(Request request) {
        List<String> self = self(request.self());
        return Answers.equal(
                SHARE,
                variants(
                        OPENERS,
                        turn -> OPENERS.get(turn) + " " + rotated(self, turn).get(0)));
    }

    private static List<String> self(String system) {
        List<String> sentences = Self.in(system).sentences();
        return sentences.isEmpty() ? NEUTRAL : sentences;
    }

    private static List<String> variants(List<String> of, IntFunction<String> text) {
        return IntStream.range(0, of.size()).mapToObj(text).toList();
    }

    private static List<String> rotated(List<String> list, int by) {
        int cut = by % list.size();
        return Stream.concat(list.subList(cut, list.size()).stream(), list.subList(0, cut).stream())
                .toList();
    }
}
