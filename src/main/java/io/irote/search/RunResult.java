package io.irote.search;

import io.irote.model.spec.ModelSpec;
import io.irote.optimizer.Iteration;
import io.irote.optimizer.StopReason;
import io.irote.runtime.Usage;
import io.irote.runtime.job.RunConfig;
import io.irote.score.HeldOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The outcome of a run, as {@code result.json} holds it.
 *
 * @param title of the trait
 * @param stop the rule that ended the run
 * @param history from iteration 0 on
 * @param heldOut empty where the budget was spent before
 * @param finished when
 * @param seconds what the run took, interruptions aside
 * @param doubts what is doubtful about the models' figures, a sentence each; absent where an earlier version wrote it
 */
public record RunResult(
        int schema,
        RunConfig config,
        String title,
        String reflection,
        int words,
        StopReason stop,
        List<Iteration> history,
        Optional<HeldOut> heldOut,
        List<Usage> usage,
        String finished,
        double seconds,
        Optional<List<String>> doubts) {
    /** The version of this form. */
    public static final int SCHEMA = 4;

    public RunResult {
        doubts = doubts.map(List::copyOf);
        history = List.copyOf(history);
        usage = List.copyOf(usage);
        Instant.parse(finished);
        config.cast().requireOne(RunConfig.ROLES).models();
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a result has a history");
        }
    }

    /** A result without a doubt. */
    public RunResult(
            int schema,
            RunConfig config,
            String title,
            String reflection,
            int words,
            StopReason stop,
            List<Iteration> history,
            Optional<HeldOut> heldOut,
            List<Usage> usage,
            String finished,
            double seconds) {
        this(
                schema,
                config,
                title,
                reflection,
                words,
                stop,
                history,
                heldOut,
                usage,
                finished,
                seconds,
                Optional.of(List.of()));
    }

    /** The same with its configuration in another form. */
    RunResult with(RunConfig other) {
        return new RunResult(
                schema, other, title, reflection, words, stop, history, heldOut, usage, finished, seconds, doubts);
    }

    /** Whether the steered model is the embedded engine, which is no language model. */
    public boolean simulated() {
        return config.model().equals(ModelSpec.EMBEDDED.toString());
    }

    public Iteration last() {
        return history.get(history.size() - 1);
    }

    /** What its calls cost in US dollars; empty if the price of a model that was asked is not known. */
    public OptionalDouble cost() {
        return usage.stream().allMatch(part -> part.cost().isPresent())
                ? OptionalDouble.of(usage.stream()
                        .mapToDouble(part -> part.cost().getAsDouble())
                        .sum())
                : OptionalDouble.empty();
    }
}
