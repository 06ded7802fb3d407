package io.irote.model.embedded;

import io.irote.trait.TraitId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The traits that a text can be about, and how strongly a text shows each of them. */
final class TraitSpace {
    private final Space space;
    private final List<TraitAxis> axes;
    private final Settings settings;
    private final Map<String, double[]> loadings = new ConcurrentHashMap<>();

    TraitSpace(Space space, List<TraitAxis> axes, Settings settings) {
        this.space = space;
        this.axes = List.copyOf(axes);
        this.settings = settings;
    }

    Space space() {
        return space;
    }

    List<TraitAxis> axes() {
        return axes;
    }

    /** The place of a trait among the axes, whatever its pole; −1 if it is none of them. */
    int indexOf(TraitId id) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).id().name().equals(id.name())) {
                return i;
            }
        }
        return -1;
    }

    /**
     * λ_t(x) = r_t(x) · tanh(gain · lean_t(x)) for every trait t: positive towards the high pole. A negated sentence
     * loads as the opposite of what it denies.
     */
    double[] loadings(String text) {
        return loadings.computeIfAbsent(
                text, t -> Negations.undone(t).map(denied -> load(denied, -1)).orElseGet(() -> load(t, 1)));
    }

    private double[] load(String text, int sign) {
        Vector vector = space.of(text);
        double[] loadings = relatedness(vector);
        for (int i = 0; i < loadings.length; i++) {
            loadings[i] *= sign * Math.tanh(settings.poleGain() * axes.get(i).lean(vector));
        }
        return loadings;
    }

    /** r: how far a text is about each trait; what is missing to 1 is about none. */
    private double[] relatedness(Vector vector) {
        double[] scores = new double[axes.size() + 1];
        for (int i = 0; i < axes.size(); i++) {
            scores[i] = axes.get(i).nearness(vector);
        }
        scores[axes.size()] = settings.noTrait();
        return Arrays.copyOf(Softmax.of(scores, settings.relatedness()), axes.size());
    }

    /** The mean loadings of several texts; zero for none. */
    double[] loadings(List<String> texts) {
        double[] mean = new double[axes.size()];
        for (String text : texts) {
            double[] one = loadings(text);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += one[i] / texts.size();
            }
        }
        return mean;
    }

    /** Σ_t λ_t(a) λ_t(b): positive where the two agree. */
    double agreement(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
