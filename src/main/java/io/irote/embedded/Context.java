package io.irote.embedded;

import io.irote.embedded.encoder.Encoder;
import io.irote.embedded.encoder.Vector;
import java.util.HashMap;
import java.util.Map;

/** The statements read so far, added up; a text's finished lines join those of its prompt. */
final class Context {
    private Vector direction;
    private final float[] projection;
    private final Map<Integer, Double> copies;
    private double copyTotal;

    private Context(Vector direction, float[] projection, Map<Integer, Double> copies, double copyTotal) {
        this.direction = direction;
        this.projection = projection;
        this.copies = copies;
        this.copyTotal = copyTotal;
    }

    static Context empty(int words) {
        return new Context(Vector.zero(Encoder.DIMENSIONS), new float[words], new HashMap<>(), 0);
    }

    Context copy() {
        return new Context(direction, projection.clone(), new HashMap<>(copies), copyTotal);
    }

    void add(Topic topic, BaseRates rates) {
        direction = direction.plus(1, topic.direction());
        for (int i = 0; i < projection.length; i++) {
            projection[i] += topic.projection()[i];
        }
        for (int id : topic.pieces()) {
            double weight = rates.content(id);
            if (weight > 0) {
                copies.merge(id, weight, Double::sum);
                copyTotal += weight;
            }
        }
    }

    /** The sum of the statements' directions. */
    Vector direction() {
        return direction;
    }

    /** The sum of the statements' projections. */
    float projection(int place) {
        return projection[place];
    }

    boolean canCopy() {
        return copyTotal > 0;
    }

    /** The share of a word piece among the content words of the context. */
    double copyRate(int id) {
        return copies.getOrDefault(id, 0.0) / copyTotal;
    }
}
