package io.irote.objective;

import io.irote.judge.Judgement;
import io.irote.model.ChoiceDistribution;
import java.util.List;

/** What was answered to a task, judged where it must be: a score follows from this and the task alone. */
public sealed interface Grounds {
    /** The probabilities of an item's options, in ascending agreement. */
    record Chosen(ChoiceDistribution options) implements Grounds {}

    /** The usable answers to an open task, in sample order. */
    record Written(List<JudgedText> texts) implements Grounds {
        public Written {
            texts = List.copyOf(texts);
        }
    }

    /**
     * One text with what the judge says of it.
     *
     * @param cached whether it was written before and only remembered now
     */
    record JudgedText(String text, boolean cached, Judgement judgement) {}
}
