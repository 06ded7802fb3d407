package io.irote.evaluation;

import io.irote.runtime.job.ReadTexts;
import io.irote.runtime.job.RunConfig;
import java.util.List;
import java.util.stream.Stream;

/**
 * In what an evaluation differs from the search whose reflection it scores, so that its figures are not those of the
 * run.
 *
 * @param search the configuration of the run
 * @param evaluation that of the evaluation
 */
public record Deviations(RunConfig search, RunConfig evaluation) {
    /** None if the evaluation is of the run as it is. */
    public boolean isNone() {
        return sentences().isEmpty();
    }

    /** One for each. */
    public List<String> sentences() {
        return Stream.of(model(), judge(), prompts())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String model() {
        return search.model().equals(evaluation.model())
                ? ""
                : "The search was made on " + search.model() + ", the evaluation on " + evaluation.model() + ".";
    }

    /** A model that rates its own answers is no other judge than one that does the same. */
    private String judge() {
        boolean own = judgesItself(search) && judgesItself(evaluation);
        return own || search.judge().equals(evaluation.judge())
                ? ""
                : "Open answers of the search were rated by " + search.judge() + ", those of the evaluation by "
                        + evaluation.judge() + ".";
    }

    private static boolean judgesItself(RunConfig config) {
        return config.judge().equals(config.model());
    }

    /** Shipped templates may change with irote, which is no choice of the user's. */
    private String prompts() {
        boolean shipped =
                search.promptsDir().isEmpty() && evaluation.promptsDir().isEmpty();
        return shipped || ReadTexts.sameTemplates(List.of(search.texts(), evaluation.texts()))
                ? ""
                : "The evaluation has other prompt templates (" + named(evaluation) + ") than the search ("
                        + named(search) + ").";
    }

    private static String named(RunConfig config) {
        return config.promptsDir().isEmpty() ? "the shipped ones" : config.promptsDir();
    }
}
