package io.irote.judge;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Provenance;
import java.util.Optional;

/**
 * What a judge says of an answer.
 *
 * @param grades the probability of each label of the rubric
 * @param score in [0, 1], 1 where the answer is wholly what the rubric asks for
 * @param provenance of the score
 * @param evidence the words of the answer that it rests on, as they stand there; empty where the judge names none
 * @param judge spec of who judged
 */
public record Judgement(
        ChoiceDistribution grades, double score, Provenance provenance, Optional<String> evidence, String judge) {
    /**
     * @throws IllegalArgumentException if the score is outside [0, 1]
     */
    public Judgement {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("judgement " + score + " is not in [0, 1]");
        }
    }
}
