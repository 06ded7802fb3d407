package io.irote.cli.evaluate;

import io.irote.cli.option.RecordedSearch;
import io.irote.model.spec.ModelSpec;
import io.irote.runtime.job.Cast;
import io.irote.runtime.job.RunConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The models that an evaluation asks: those of the search, unless the command line says otherwise. */
final class EvaluatedModels {
    private static final String MODEL = "--model";
    private static final String PROPOSER = "--proposer";
    private static final String JUDGE = "--judge";

    @Option(
            names = MODEL,
            paramLabel = "SPEC",
            description = {
                "The model to score on, as for 'irote optimize' (default: that of the search, as the run or file names",
                "it; IROTE_MODEL and irote.yaml count where none does, and else the embedded engine)."
            })
    private @Nullable String model;

    @Option(
            names = PROPOSER,
            paramLabel = "SPEC",
            description = "The model that writes baselines and paraphrases (default: that of the search).")
    private @Nullable String proposer;

    @Option(
            names = JUDGE,
            paramLabel = "SPEC",
            description = "The model that rates answers to open tasks (default: that of the search).")
    private @Nullable String judge;

    /** @throws io.irote.cli.core.UsageException if searches differ in a model that the command line does not name */
    Cast cast(RecordedSearch then) {
        ModelSpec steered = then.chosen(MODEL, model, then::model).orElse(ModelSpec.EMBEDDED);
        return RunConfig.cast(
                steered,
                then.chosen(PROPOSER, proposer, then::proposer).orElse(steered),
                then.chosen(JUDGE, judge, then::judge).orElse(steered));
    }
}
