package io.irote.embedded;

import io.irote.embedded.encoder.Vector;

/**
 * What a statement adds to a context.
 *
 * @param direction where it points in the centred space
 * @param projection that direction on every word of the lexicon
 * @param pieces its word pieces, for copying
 */
record Topic(Vector direction, float[] projection, int[] pieces) {}
