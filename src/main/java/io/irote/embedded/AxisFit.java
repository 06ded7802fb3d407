package io.irote.embedded;

import io.irote.embedded.encoder.Encoder;
import io.irote.embedded.encoder.Vector;
import io.irote.trait.Experience;
import io.irote.trait.Pole;
import io.irote.trait.PoleText;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Fits a trait's axis to what its file says: the statements, whole and their claims alone, the descriptions, and the
 * rule-made negation of each claim as a statement of the other pole. Items are never used.
 */
final class AxisFit {
    private final EngineConstants settings;

    /** A text of a trait; {@code sign} is +1 for the high pole. */
    record Sample(String text, int sign, double weight) {}

    AxisFit(EngineConstants settings) {
        this.settings = settings;
    }

    List<Sample> samples(Trait trait) {
        List<Sample> samples = new ArrayList<>();
        for (Pole pole : Pole.values()) {
            int sign = pole == Pole.HIGH ? 1 : -1;
            PoleText text = trait.pole(pole);
            samples.add(new Sample(text.description(), sign, 1));
            for (Experience experience : text.statements()) {
                samples.add(new Sample(experience.claim(), sign, 1));
                samples.add(new Sample(experience.toString(), sign, 1));
                Negations.of(experience.claim())
                        .ifPresent(n -> samples.add(new Sample(n, -sign, settings.negationWeight())));
            }
        }
        return samples;
    }

    TraitAxis fit(Trait trait, Space space) {
        List<Sample> samples = samples(trait);
        List<Vector> vectors =
                samples.stream().map(sample -> space.of(sample.text())).toList();
        return new TraitAxis(
                trait.id(), centroid(samples, vectors, 1), centroid(samples, vectors, -1), axis(samples, vectors));
    }

    private static Vector centroid(List<Sample> samples, List<Vector> vectors, int sign) {
        Vector sum = Vector.zero(Encoder.DIMENSIONS);
        for (int i = 0; i < vectors.size(); i++) {
            if (samples.get(i).sign() == sign) {
                sum = sum.plus(samples.get(i).weight(), vectors.get(i));
            }
        }
        return sum.unit();
    }

    /** Ridge regression of the sign on the vectors in its dual form, each pole with half of the weight. */
    private Vector axis(List<Sample> samples, List<Vector> vectors) {
        int n = samples.size();
        RealMatrix kernel = new Array2DRowRealMatrix(n, n);
        double[] signs = new double[n];
        for (int i = 0; i < n; i++) {
            signs[i] = samples.get(i).sign();
            for (int j = 0; j < n; j++) {
                kernel.setEntry(i, j, vectors.get(i).dot(vectors.get(j)));
            }
            kernel.addToEntry(i, i, settings.ridge() / share(samples, i));
        }
        double[] duals = new CholeskyDecomposition(kernel, 1e-6, 1e-10)
                .getSolver()
                .solve(new ArrayRealVector(signs, false))
                .toArray();
        Vector axis = Vector.zero(Encoder.DIMENSIONS);
        for (int i = 0; i < n; i++) {
            axis = axis.plus(duals[i], vectors.get(i));
        }
        return axis.unit();
    }

    private static double share(List<Sample> samples, int i) {
        double pole = samples.stream()
                .filter(sample -> sample.sign() == samples.get(i).sign())
                .mapToDouble(Sample::weight)
                .sum();
        return samples.get(i).weight() / pole * samples.size() / 2;
    }
}
