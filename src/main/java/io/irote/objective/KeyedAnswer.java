package io.irote.objective;

import io.irote.instrument.ResponseScale;
import io.irote.model.ChoiceDistribution;
import io.irote.trait.Pole;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The exact expectation over the options of a closed task (METHOD §3): ω = p_e(y|x) renormalised over the options,
 * q = ε + (1 − 2ε) u.
 */
final class KeyedAnswer {
    /** ε: what q leaves to each pole whatever the answer, so that log q stays finite. */
    static final double EPSILON = 0.01;

    private KeyedAnswer() {}

    static TaskScore score(Task.Closed task, Pole pole, ChoiceDistribution answer) {
        List<Double> weights = answer.renormalised();
        ResponseScale scale = task.scale();
        double logQ = 0;
        double unit = 0;
        for (int j = 0; j < weights.size(); j++) {
            double u = pole.keyedUnit(task.item(), scale.min() + j, scale);
            logQ += weights.get(j) * Math.log(q(u));
            unit += weights.get(j) * u;
        }
        return new TaskScore(
                task.id(),
                logQ,
                unit,
                OptionalDouble.of(1 - answer.coverage()),
                0,
                0,
                new Grounds.Chosen(answer),
                List.of(new Response(task.item().statement(), likeliest(weights, scale), unit)),
                answer.provenance());
    }

    private static String likeliest(List<Double> weights, ResponseScale scale) {
        return scale.labels().get(weights.indexOf(Collections.max(weights)));
    }

    /** q = ε + (1 − 2ε) u. */
    static double q(double u) {
        return EPSILON + (1 - 2 * EPSILON) * u;
    }
}
