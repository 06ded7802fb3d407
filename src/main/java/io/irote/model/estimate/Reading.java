package io.irote.model.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a written answer says: one option, or a place between two of consecutive numbers.
 *
 * @param weights of the options, adding up to 1
 */
record Reading(List<Double> weights) {
    Reading {
        weights = List.copyOf(weights);
    }

    /** One of so many options. */
    static Reading of(int option, int options) {
        return between(option, 0, options);
    }

    /** @param beyond how far beyond the option towards the next one, in [0, 1) */
    static Reading between(int option, double beyond, int options) {
        List<Double> weights = new ArrayList<>(Collections.nCopies(options, 0.0));
        weights.set(option, 1 - beyond);
        if (beyond > 0) {
            weights.set(option + 1, beyond);
        }
        return new Reading(weights);
    }
}
