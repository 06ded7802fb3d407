package io.irote.evaluation;

import io.irote.evaluation.baseline.Baseline;
import io.irote.model.spec.ModelSpec;
import io.irote.reflection.Reflection;
import io.irote.runtime.job.Job;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Which reflections are to be scored, beside what, and how thoroughly.
 *
 * @param job trait, models, samples and seed; the numbers of the loop are of no account
 * @param reflections one or more, with different names
 * @param allInstruments whether to score what the search optimised as well
 * @param searchTokens what a search that serves as baseline may spend; empty where nothing says
 * @param robustness whether to change what should not matter
 * @param transfer other models to score the reflections on
 */
public record EvaluationJob(
        Job job,
        List<Named> reflections,
        boolean allInstruments,
        List<Baseline.Kind> baselines,
        OptionalLong searchTokens,
        boolean robustness,
        List<ModelSpec> transfer) {
    /** A reflection under the name that tables show. */
    public record Named(String name, Reflection reflection) {}

    public EvaluationJob {
        reflections = List.copyOf(reflections);
        baselines = List.copyOf(baselines);
        transfer = List.copyOf(transfer);
    }

    /** Each model that will be asked, once. */
    public List<ModelSpec> models() {
        return Stream.concat(job.config().cast().models().stream(), transfer.stream())
                .distinct()
                .toList();
    }
}
