package io.irote.embedded;

import io.irote.embedded.encoder.CachedVectors;
import io.irote.embedded.encoder.Vector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The encoder space around a centre: without centring every two sentences look alike. */
final class Space {
    private final CachedVectors vectors;
    private final Vector centre;
    private final Map<String, Vector> centred = new ConcurrentHashMap<>();

    Space(CachedVectors vectors, Vector centre) {
        this.vectors = vectors;
        this.centre = centre;
    }

    /** The unit vector of a text seen from the centre. */
    Vector of(String text) {
        return centred.computeIfAbsent(text, t -> vectors.of(t).minus(centre).unit());
    }
}
