package io.irote.report.models;

import io.irote.model.spec.Capabilities;
import io.irote.model.spec.Capabilities.Ability;
import io.irote.model.spec.Capabilities.Method;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a user is told about the models of a run before it spends anything, a line each. */
public final class ModelNotes {
    private ModelNotes() {}

    /** @param models what was found out about the language models, by spec */
    public static List<String> of(Cast cast, Map<String, Capabilities> models) {
        List<String> notes = new ArrayList<>();
        if (cast.one(Cast.MODEL) instanceof ModelSpec.Embedded) {
            notes.add("the embedded engine answers: a simulated respondent, no language model");
        } else {
            Capabilities steered =
                    Objects.requireNonNull(models.get(cast.one(Cast.MODEL).toString()));
            notes.add(cast.one(Cast.MODEL) + " answers items (" + how(steered.choices()) + ") and scores texts ("
                    + how(steered.likelihood()) + ")");
            notes.addAll(conclusion(steered.choices()));
            notes.addAll(conclusion(steered.likelihood()));
        }
        if (!cast.one(Cast.PROPOSER).equals(cast.one(Cast.MODEL))) {
            notes.add(cast.one(Cast.PROPOSER) + " writes the reflections");
        }
        if (!cast.one(Cast.JUDGE).equals(cast.one(Cast.MODEL))) {
            notes.add(cast.one(Cast.JUDGE) + " rates answers to open tasks");
        }
        models.forEach((spec, can) -> can.made().forEach(made -> notes.add(spec + " " + made.sentence())));
        return notes;
    }

    /** The last reason says what follows from the others, which the doctor tells. */
    private static List<String> conclusion(Ability ability) {
        List<String> reasons = ability.reasons();
        return reasons.subList(Math.max(0, reasons.size() - 1), reasons.size());
    }

    /** E.g. {@code exact, by completions, many in a call}. */
    static String how(Ability ability) {
        if (ability.method() == Method.NONE) {
            return "not possible";
        }
        String provenance = lower(ability.provenance());
        String method = lower(ability.method());
        return provenance
                + (provenance.equals(method) ? "" : ", by " + method)
                + (ability.arrays() ? ", many in a call" : "");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
