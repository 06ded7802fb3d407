package io.irote.embedded;

import io.irote.embedded.TraitSpace.Impression;
import io.irote.statistics.Softmax;
import io.irote.trait.Pole;
import io.irote.trait.TraitId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * q(v | y): how probable it is that an answer shows a pole of a trait. P(trait) by nearness to its poles, P(pole |
 * trait) by the lean along its axis, both means over the answer's sentences. What shows another trait says nothing of
 * this one and counts half for each pole, as the midpoint of a response scale does.
 */
final class PoleClassifier {
    private final TraitSpace traits;
    private final EngineConstants settings;

    PoleClassifier(TraitSpace traits, EngineConstants settings) {
        this.traits = traits;
        this.settings = settings;
    }

    /** The probability that a text shows a pole of a known trait and not the other one; a half for an empty text. */
    double probability(TraitId id, String text) {
        List<Impression> impressions =
                Statements.ofSentences(text).stream().map(traits::impression).toList();
        int at = traits.indexOf(id);
        double lean = mean(impressions, Impression::lean)[at];
        double shown = share(impressions, id.system())[at] * lean;
        return (1 + (id.pole() == Pole.HIGH ? shown : -shown)) / 2;
    }

    /** P(trait) over the traits of a system; 0 for others, which are known only as rivals of a trait of its own. */
    private double[] share(List<Impression> impressions, String system) {
        double[] nearness = mean(impressions, Impression::nearness);
        for (int i = 0; i < nearness.length; i++) {
            if (!traits.axes().get(i).id().system().equals(system)) {
                nearness[i] = Double.NEGATIVE_INFINITY;
            }
        }
        return Softmax.of(nearness, settings.evaluatorTemperature());
    }

    private double[] mean(List<Impression> impressions, Function<Impression, double[]> part) {
        double[] mean = new double[traits.axes().size()];
        for (Impression impression : impressions) {
            double[] one = part.apply(impression);
            Arrays.setAll(mean, i -> mean[i] + one[i] / impressions.size());
        }
        return mean;
    }
}
