package io.irote.embedded;

import io.irote.embedded.encoder.Vector;
import io.irote.trait.Pole;
import io.irote.trait.TraitId;

/**
 * A trait in the centred encoder space.
 *
 * @param high mean direction of the high pole's statements
 * @param low that of the low pole's
 * @param axis the direction that tells high statements from low ones
 */
record TraitAxis(TraitId id, Vector high, Vector low, Vector axis) {
    Vector pole(Pole pole) {
        return pole == Pole.HIGH ? high : low;
    }

    /** How near a text is to the trait, whatever the pole: the cosine to the nearer pole. */
    double nearness(Vector text) {
        return Math.max(text.dot(high), text.dot(low));
    }

    /** How far a text leans to the high pole, in [−1, 1]. */
    double lean(Vector text) {
        return text.dot(axis);
    }
}
