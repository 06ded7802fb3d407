package io.irote.optimizer.proposal;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Prompt;
import io.irote.model.SampleNumbers;
import io.irote.model.SecondTry;
import io.irote.model.TextGenerator;
import io.irote.objective.Contexts;
import io.irote.reflection.Reflection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Behaviours as the steered model tells them: samples s ~ p(s | e_(t−1), e_k), of each the first sentence. Sample
 * numbers are the same in every iteration, so that what was asked before is not asked again.
 */
public final class SampledBehaviours implements Behaviours {
    private static final double TEMPERATURE = 1;
    /** The longest answer. */
    public static final int MAX_TOKENS = 60;

    private static final Pattern MARK = Pattern.compile("^\\s*(?:\\d{1,3}[.)]|[-*•])\\s+");
    private static final Pattern SENTENCE = Pattern.compile("^.*?[.!?][\"'”’)]*(?=\\s+\\p{Lu}|\\s*$)");

    private final TextGenerator steered;
    private final Contexts contexts;
    private final SampleNumbers numbers;

    public SampledBehaviours(TextGenerator steered, Contexts contexts, SampleNumbers numbers) {
        this.steered = steered;
        this.contexts = contexts;
        this.numbers = numbers;
    }

    /**
     * Behaviours in one batch; an empty or cut-off one is asked for once more and then left out, as repeated ones are.
     *
     * @throws io.irote.model.UnansweredException if several were asked for and not one request was answered
     */
    @Override
    public List<List<String>> draw(
            Reflection previous, List<Reflection> candidates, int count, RandomGenerator random) {
        List<GenerationRequest> requests = candidates.stream()
                .flatMap(candidate -> samples(contexts.behaviour(previous.text(), candidate.text()), count))
                .toList();
        List<Outcome<Generation>> answers = SecondTry.attempt(
                steered, requests, (i, answer) -> sentence(answer).isPresent());
        requireAny(answers);
        return IntStream.range(0, candidates.size())
                .mapToObj(k -> answers.subList(k * count, (k + 1) * count).stream()
                        .flatMap(outcome -> outcome.answer().flatMap(SampledBehaviours::sentence).stream())
                        .distinct()
                        .toList())
                .toList();
    }

    private static void requireAny(List<Outcome<Generation>> answers) {
        if (answers.size() > 1 && answers.stream().allMatch(Outcome.Missing.class::isInstance)) {
            answers.get(0).orElseThrow();
        }
    }

    private Stream<GenerationRequest> samples(Prompt prompt, int count) {
        return IntStream.range(0, count)
                .mapToObj(j -> new GenerationRequest(prompt, TEMPERATURE, MAX_TOKENS, numbers.of(j)));
    }

    /** The first sentence of the first line; of a cut-off answer only if it ended before the cut. */
    private static Optional<String> sentence(Generation answer) {
        String text = answer.text().strip();
        String line = MARK.matcher(text.lines().findFirst().orElse(""))
                .replaceFirst("")
                .strip();
        Matcher sentence = SENTENCE.matcher(line);
        if (sentence.find()) {
            return Optional.of(sentence.group());
        }
        boolean whole = answer.finish() == FinishReason.STOP || text.contains("\n");
        return Optional.of(line).filter(s -> whole && !s.isEmpty());
    }
}
