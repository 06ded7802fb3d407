package io.irote.evaluation.baseline;

import io.irote.objective.Task;
import io.irote.reflection.Templates;
import io.irote.trait.Experience;
import io.irote.trait.PoleText;
import java.util.Comparator;
import java.util.List;

/**
 * The pole's statements that are most like the task, as examples in the prompt: other ones for each task (choice of
 * in-context examples by similarity, Liu et al. 2021, arXiv 2101.06804).
 */
record SimilarStatements(PoleText pole, Similarity similarity, Templates templates) implements Baseline {
    private static final int EXAMPLES = 5;

    @Override
    public Kind kind() {
        return Kind.EXAMPLES;
    }

    @Override
    public SystemPrompts prepare() {
        return task -> templates.examples(nearest(text(task)));
    }

    /** The most similar first; equally similar ones in the order of the catalogue. */
    private List<String> nearest(String task) {
        return pole.statements().stream()
                .map(Experience::toString)
                .sorted(Comparator.comparingDouble(statement -> -similarity.between(task, statement)))
                .limit(EXAMPLES)
                .toList();
    }

    private static String text(Task task) {
        if (task instanceof Task.Closed closed) {
            return closed.item().statement();
        }
        return ((Task.Open) task).task().text();
    }
}
