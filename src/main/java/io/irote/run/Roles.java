package io.irote.run;

import io.irote.model.ModelSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which model plays which part in a run.
 *
 * @param model is steered: it answers the tasks and gives the log-probabilities
 * @param proposer writes the reflections
 * @param judge rates answers to open tasks
 */
public record Roles(ModelSpec model, ModelSpec proposer, ModelSpec judge) {
    /** One model for everything. */
    public static Roles all(ModelSpec model) {
        return new Roles(model, model, model);
    }

    /** Each model once. */
    public List<ModelSpec> models() {
        return Stream.of(model, proposer, judge).distinct().toList();
    }
}
