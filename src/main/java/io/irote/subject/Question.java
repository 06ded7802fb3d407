package io.irote.subject;

import java.util.List;

/** A question as a model reads it, whatever it is asked for. */
public sealed interface Question {
    /** All of it: what is asked, and how to answer. */
    String text();

    /**
     * One that is answered by an option.
     *
     * @param options the exact answers that the text asks for
     * @param labels what each of them means, as the text says it
     */
    record Closed(String text, List<String> options, List<String> labels) implements Question {
        public Closed {
            options = List.copyOf(options);
            labels = List.copyOf(labels);
        }
    }

    /**
     * One that is answered in free text, by one or more samples.
     *
     * @param samples the numbers of the samples, see {@link io.irote.model.GenerationRequest#repeat}
     * @param temperature of sampling, at least 0
     * @param maxTokens the longest answer, in tokens
     */
    record Open(String text, List<Long> samples, double temperature, int maxTokens) implements Question {
        public Open {
            samples = List.copyOf(samples);
            if (samples.isEmpty()) {
                throw new IllegalArgumentException("an open question needs one sample or more");
            }
        }
    }
}
