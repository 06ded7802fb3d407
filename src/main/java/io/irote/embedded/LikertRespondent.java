package io.irote.embedded;

import io.irote.embedded.encoder.Vector;
import java.util.ArrayList;
import java.util.List;

/** Answers an item on an agreement scale as a person would who is what the statements say: an ordered logit. */
final class LikertRespondent {
    private final TraitSpace traits;
    private final EngineConstants settings;

    LikertRespondent(TraitSpace traits, EngineConstants settings) {
        this.traits = traits;
        this.settings = settings;
    }

    /**
     * The probability of each of {@code options} answers, in ascending agreement. Without a statement that speaks to
     * the item all are equally probable, so that the expected score is the midpoint.
     */
    List<Double> probabilities(List<String> statements, String item, int options) {
        double logit = agreement(statements, item);
        List<Double> probabilities = new ArrayList<>();
        double below = 0;
        for (int k = 1; k <= options; k++) {
            double upTo = k == options ? 1 : atMost((double) k / options, logit);
            probabilities.add(logit == 0 ? 1.0 / options : Math.max(0, upTo - below));
            below = upTo;
        }
        return probabilities;
    }

    /** P(answer in the lowest {@code share} of the scale), where the thresholds make a logit of 0 uniform. */
    private static double atMost(double share, double logit) {
        return 1 / (1 + Math.exp(logit - Math.log(share / (1 - share))));
    }

    /** The logit of agreement: positive where the statements speak for the item, 0 where they say nothing of it. */
    double agreement(List<String> statements, String item) {
        if (statements.isEmpty() || item.isBlank()) {
            return 0;
        }
        double product = traits.agreement(traits.loadings(item), traits.loadings(statements));
        double share = settings.uncovered() + (1 - settings.uncovered()) * coverage(statements, item);
        return settings.agreementGain() * product * share;
    }

    private double coverage(List<String> statements, String item) {
        Vector vector = traits.space().of(item);
        double nearest = statements.stream()
                .mapToDouble(statement -> traits.space().of(statement).dot(vector))
                .max()
                .orElse(0);
        return 1 / (1 + Math.exp(-(nearest - settings.coverageMid()) / settings.coverageScale()));
    }
}
