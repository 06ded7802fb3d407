package io.irote.model.embedded;

import java.util.Collection;

/** A point of the encoder's space; immutable. */
final class Vector {
    private final float[] values;

    Vector(float[] values) {
        this.values = values.clone();
    }

    static Vector zero(int dimensions) {
        return new Vector(new float[dimensions]);
    }

    /** The mean of some vectors of one dimension; there must be at least one. */
    static Vector mean(Collection<Vector> vectors) {
        Vector sum = zero(vectors.iterator().next().dimensions());
        for (Vector vector : vectors) {
            sum = sum.plus(1, vector);
        }
        return sum.times(1.0 / vectors.size());
    }

    int dimensions() {
        return values.length;
    }

    float[] values() {
        return values.clone();
    }

    double dot(Vector other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    double norm() {
        return Math.sqrt(dot(this));
    }

    /** {@code this + weight * other}. */
    Vector plus(double weight, Vector other) {
        float[] sum = new float[values.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (values[i] + weight * other.values[i]);
        }
        return new Vector(sum);
    }

    Vector minus(Vector other) {
        return plus(-1, other);
    }

    Vector times(double factor) {
        return zero(values.length).plus(factor, this);
    }

    /** The same direction at length 1; the zero vector stays zero. */
    Vector unit() {
        double norm = norm();
        return norm > 0 ? times(1 / norm) : this;
    }
}
