package io.irote.server;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Samples of one request.
 *
 * @param temperature 0 is greedy
 */
record Writer(ExactModel model, double temperature, int maxTokens, SplittableRandom random) {
    Writer(ExactModel model, double temperature, int maxTokens, long seed) {
        this(model, temperature, maxTokens, new SplittableRandom(seed));
        if (!(temperature >= 0) || maxTokens < 0) {
            throw new Refused(400, "temperature " + temperature + ", max tokens " + maxTokens);
        }
    }

    /** The next samples, each from its own stream. */
    List<Written> write(List<Integer> prompt, int count) {
        return Stream.generate(random::split)
                .limit(count)
                .map(own -> model.write(prompt, temperature, maxTokens, own))
                .toList();
    }
}
