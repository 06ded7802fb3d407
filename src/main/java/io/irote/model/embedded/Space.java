package io.irote.model.embedded;

/** The encoder space around a centre: without centring every two sentences look alike. */
final class Space {
    private final CachedVectors vectors;
    private final Vector centre;

    Space(CachedVectors vectors, Vector centre) {
        this.vectors = vectors;
        this.centre = centre;
    }

    /** The unit vector of a text seen from the centre. */
    Vector of(String text) {
        return vectors.of(text).minus(centre).unit();
    }
}
