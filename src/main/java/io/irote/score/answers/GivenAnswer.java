package io.irote.score.answers;

import io.irote.instrument.Keying;
import io.irote.model.ChoiceDistribution;
import java.util.List;
import java.util.Optional;

/**
 * What came of one task that was put to a model, with everything that its score follows from: a line of
 * {@code answers.jsonl}.
 *
 * @param prompt the way of prompting, e.g. {@code no prompt}, {@code role prompt}, or the name of a baseline
 * @param condition what was asked for, e.g. {@code standard}
 * @param system under which hash the system prompt stands
 * @param model spec of the model that answered
 * @param judge spec of the model that rated; empty for an item, which is keyed
 * @param trait ID, with the pole that counts as 10
 * @param task ID
 * @param instrument title of the questionnaire, or {@code open tasks}
 * @param question as the template of items or open tasks was filled with it
 * @param key of an item; empty for an open task
 * @param status {@code answered}, or why there is no score
 * @param reason why there is none, for a reader; else empty
 * @param score 0–10; empty where there is none
 * @param logQ Σ ω log q, nats; empty where there is none
 * @param missing answers to an open task that could not be used
 * @param shortened answers of which only the beginning was rated
 * @param options what the model gave to each option of an item
 * @param texts the answers to an open task with their judgements
 */
public record GivenAnswer(
        String prompt,
        String condition,
        String system,
        String model,
        String judge,
        String trait,
        String task,
        String instrument,
        String question,
        Optional<Key> key,
        String status,
        String reason,
        Optional<Double> score,
        Optional<Double> logQ,
        int missing,
        int shortened,
        Optional<ChoiceDistribution> options,
        List<GivenText> texts) {
    /** The status of a task that has a score. */
    public static final String ANSWERED = "answered";

    /**
     * How an item is scored.
     *
     * @param min the score of the first option
     * @param labels of the options, in ascending agreement
     */
    public record Key(Keying keyed, int min, List<String> labels) {
        public Key {
            labels = List.copyOf(labels);
        }
    }

    public GivenAnswer {
        texts = List.copyOf(texts);
        boolean keyed = key.isPresent();
        boolean answered = status.equals(ANSWERED);
        if (answered != score.isPresent() || answered != logQ.isPresent()) {
            throw new IllegalArgumentException("a task has a score if it was answered, and only then");
        }
        if (answered && (keyed != options.isPresent() || keyed != texts.isEmpty())) {
            throw new IllegalArgumentException("an item is answered by its options, an open task by texts");
        }
    }

    /** The same as if everything had been answered now. */
    GivenAnswer unremembered() {
        return new GivenAnswer(
                prompt,
                condition,
                system,
                model,
                judge,
                trait,
                task,
                instrument,
                question,
                key,
                status,
                reason,
                score,
                logQ,
                missing,
                shortened,
                options.map(GivenAnswer::unremembered),
                texts.stream().map(GivenText::unremembered).toList());
    }

    static ChoiceDistribution unremembered(ChoiceDistribution options) {
        return new ChoiceDistribution(
                options.probabilities(),
                options.bound(),
                options.provenance(),
                options.tokens(),
                options.samples(),
                false);
    }
}
