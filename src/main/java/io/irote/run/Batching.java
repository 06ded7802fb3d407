package io.irote.run;

import io.irote.model.Capabilities;
import io.irote.model.Capabilities.Ability;
import io.irote.model.Capabilities.Method;
import io.irote.model.ModelSpec;
import java.util.function.Function;

/**
 * How many calls a request takes, or how many requests one call carries.
 *
 * @param likelihoods calls a question about a text; below 1 where a call carries several
 * @param questions about each text: one where it is scored, one for each order where it is rated
 * @param choices calls a closed task
 * @param judgements calls a judgement
 * @param samples samples of one prompt that one call carries
 */
record Batching(double likelihoods, int questions, double choices, double judgements, int samples) {
    /** Requests in a call that carries several; a call may carry more where there is more to ask. */
    private static final double ARRAY = 16;

    private static final double SAMPLES_A_CHOICE = 20;
    private static final int SAMPLES_A_CALL = 8;
    private static final int BOTH_ORDERS = 2;

    static Batching of(Roles roles, Function<ModelSpec.LanguageModel, Capabilities> known) {
        double judgements = roles.judge() instanceof ModelSpec.LanguageModel judge ? choices(known.apply(judge)) : 0;
        if (!(roles.model() instanceof ModelSpec.LanguageModel model)) {
            return new Batching(0, 1, 0, judgements, 1);
        }
        Capabilities can = known.apply(model);
        double choices = choices(can);
        return can.likelihood().method() == Method.RATED
                ? new Batching(choices, BOTH_ORDERS, choices, judgements, samples(can))
                : new Batching(perRequest(can.likelihood()), 1, choices, judgements, samples(can));
    }

    private static double choices(Capabilities can) {
        return can.choices().method() == Method.SAMPLED ? SAMPLES_A_CHOICE / samples(can) : perRequest(can.choices());
    }

    private static double perRequest(Ability ability) {
        return ability.arrays() ? 1 / ARRAY : 1;
    }

    private static int samples(Capabilities can) {
        return can.several().method() == Method.NONE ? 1 : SAMPLES_A_CALL;
    }
}
