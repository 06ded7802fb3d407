package io.irote.subject;

import io.irote.model.ChoiceDistribution;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.Outcome;
import java.util.List;
import java.util.Optional;

/** What came of a question. */
public sealed interface Answer {
    /** The probability of each option of a closed question. */
    record Chosen(ChoiceDistribution options) implements Answer {}

    /** The samples of an open question, in the order of their numbers; one at least can be used. */
    record Written(List<Outcome<Text>> samples) implements Answer {
        public Written {
            samples = List.copyOf(samples);
        }

        /** Those that can be used. */
        public List<Text> usable() {
            return samples.stream().flatMap(sample -> sample.answer().stream()).toList();
        }
    }

    /**
     * Nothing that could be used.
     *
     * @param samples that were written in vain, the first of which gives the reason; 0 of a closed question
     * @param reason for a reader
     */
    record Missing(Outcome.Status status, int samples, String reason) implements Answer {}

    /**
     * One text as far as it can be used.
     *
     * @param shortened whether it is the beginning of one that the token limit cut
     * @param cached whether it was written before and only remembered now
     */
    record Text(String text, boolean shortened, boolean cached) {
        /** The text, or what is whole of one that was cut; empty if there is nothing. */
        static Optional<Text> of(Generation written) {
            return written.finish() == FinishReason.LENGTH
                    ? Sentences.whole(written.text()).map(text -> new Text(text, true, written.cached()))
                    : Optional.of(new Text(written.text(), false, written.cached()))
                            .filter(text -> !text.text().isBlank());
        }
    }
}
