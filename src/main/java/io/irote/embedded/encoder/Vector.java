package io.irote.embedded.encoder;

import java.util.Collection;

/** A point of the encoder's space; immutable. */
public final class Vector {
    private final float[] values;

    Vector(float[] values) {
        this.values = values.clone();
    }

    public static Vector zero(int dimensions) {
        return new Vector(new float[dimensions]);
    }

    /** The mean of some vectors of one dimension; there must be at least one. */
    public static Vector mean(Collection<Vector> vectors) {
        Vector sum = zero(vectors.iterator().next().dimensions());
        for (Vector vector : vectors) {
            sum = sum.plus(1, vector);
        }
        return sum.times(1.0 / vectors.size());
    }

    int dimensions() {
        return values.length;
    }

    public float[] values() {
        return values.clone();
    }

    public double dot(Vector other) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    public double norm() {
        return Math.sqrt(dot(this));
    }

    /** {@code this + weight * other}. */
    public Vector plus(double weight, Vector other) {
        float[] sum = new float[values.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (values[i] + weight * other.values[i]);
        }
        return new Vector(sum);
    }

    public Vector minus(Vector other) {
        return plus(-1, other);
    }

    public Vector times(double factor) {
        return zero(values.length).plus(factor, this);
    }

    /** The same direction at length 1; the zero vector stays zero. */
    public Vector unit() {
        double norm = norm();
        return norm > 0 ? times(1 / norm) : this;
    }
}
