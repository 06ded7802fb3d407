package io.irote.evaluation.baseline;

import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Prompt;
import io.irote.model.SampleNumbers;
import io.irote.model.SecondTry;
import io.irote.model.TextGenerator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A model that writes texts for prompts. What is empty or cut off is asked for once more and then missing. */
public record TextWriter(TextGenerator model, SampleNumbers numbers) {
    private static final double TEMPERATURE = 1;
    /** The first number, as it always was for seed 1. */
    private static final long BEGIN = 1_000_003;

    /**
     * One text.
     *
     * @param what it is, for the message
     * @throws ModelException if it cannot be had
     */
    String write(String what, String request, int maxTokens) {
        return write(List.of(request), maxTokens, 0, Optional::of)
                .get(0)
                .orElseThrow(() -> new ModelException(
                        "the model wrote no " + what + ": empty or cut off at " + maxTokens + " tokens, twice"));
    }

    /**
     * A text for each request, empty where it is missing.
     *
     * @param round numbers the samples, so that the same request has another answer in another round
     * @param reader finds the text in the stripped answer, if it is of use
     */
    public List<Optional<String>> write(
            List<String> requests, int maxTokens, int round, Function<String, Optional<String>> reader) {
        long first = BEGIN + (long) round * requests.size();
        List<GenerationRequest> asked = IntStream.range(0, requests.size())
                .mapToObj(i -> new GenerationRequest(
                        Prompt.of("", requests.get(i)), TEMPERATURE, maxTokens, numbers.of(first + i)))
                .toList();
        return SecondTry.attempt(
                        model, asked, (i, answer) -> text(answer, reader).isPresent())
                .stream()
                .map(outcome -> outcome.answer().flatMap(answer -> text(answer, reader)))
                .toList();
    }

    private static Optional<String> text(Generation answer, Function<String, Optional<String>> reader) {
        String text = answer.text().strip();
        return answer.finish() == FinishReason.STOP && !text.isEmpty() ? reader.apply(text) : Optional.empty();
    }
}
