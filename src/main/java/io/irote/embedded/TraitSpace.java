package io.irote.embedded;

import io.irote.embedded.encoder.Vector;
import io.irote.statistics.Softmax;
import io.irote.trait.TraitId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The traits that a text can be about, and how strongly a text shows each of them. */
final class TraitSpace {
    private final Space space;
    private final List<TraitAxis> axes;
    private final EngineConstants settings;
    private final Map<String, Impression> impressions = new ConcurrentHashMap<>();

    TraitSpace(Space space, List<TraitAxis> axes, EngineConstants settings) {
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
     * What a text says of every trait.
     *
     * @param nearness cosine to the nearer pole
     * @param lean in [−1, 1], positive towards the high pole; a negated sentence leans away from what it denies
     */
    record Impression(double[] nearness, double[] lean) {}

    Impression impression(String text) {
        return impressions.computeIfAbsent(
                text,
                t -> Negations.undone(t).map(denied -> impression(denied, -1)).orElseGet(() -> impression(t, 1)));
    }

    private Impression impression(String text, int sign) {
        Vector vector = space.of(text);
        return new Impression(
                axes.stream().mapToDouble(axis -> axis.nearness(vector)).toArray(),
                axes.stream()
                        .mapToDouble(axis -> sign * StrictMath.tanh(settings.poleGain() * axis.lean(vector)))
                        .toArray());
    }

    /** λ_t(x) = r_t(x) · lean_t(x) for every trait t, r sharing the text out between the traits and none of them. */
    double[] loadings(String text) {
        Impression impression = impression(text);
        double[] scores = Arrays.copyOf(impression.nearness(), axes.size() + 1);
        scores[axes.size()] = settings.noTrait();
        double[] loadings = Arrays.copyOf(Softmax.of(scores, settings.relatedness()), axes.size());
        for (int i = 0; i < loadings.length; i++) {
            loadings[i] *= impression.lean()[i];
        }
        return loadings;
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
