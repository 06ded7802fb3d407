package io.irote.objective;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Evaluation;
import java.util.List;

/** What was answered to a task, before it is scored: a score follows from this and the task alone. */
public sealed interface Answer {
    /** The probabilities of an item's options, in ascending agreement. */
    record Chosen(ChoiceDistribution options) implements Answer {}

    /** The usable answers to an open task, in sample order. */
    record Written(List<Sample> samples) implements Answer {
        public Written {
            samples = List.copyOf(samples);
        }
    }

    /**
     * One text with what the judge says of it.
     *
     * @param cached whether it was written before and only remembered now
     */
    record Sample(String text, boolean cached, Evaluation evaluation) {}
}
