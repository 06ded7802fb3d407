package io.irote.optimizer.race;

import io.irote.objective.Completeness;
import io.irote.objective.Evocativeness;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.reflection.Reflection;
import io.irote.reflection.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The scored responses of one iteration: every reflection is put to the same tasks in the same order, and no task is
 * asked of it twice.
 */
public final class Responses {
    private final Evocativeness evocativeness;
    private final Templates templates;
    private final List<Task> tasks;
    private final Map<Reflection, List<TaskResult>> results = new LinkedHashMap<>();

    public Responses(Evocativeness evocativeness, Templates templates, List<Task> tasks) {
        this.evocativeness = evocativeness;
        this.templates = templates;
        this.tasks = List.copyOf(tasks);
    }

    public int tasks() {
        return tasks.size();
    }

    /** How many of them, the first ones, are closed. */
    int closed() {
        return (int) tasks.stream().filter(Task.Closed.class::isInstance).count();
    }

    /** What came of a reflection on all tasks. */
    public List<TaskResult> all(Reflection reflection) {
        ask(tasks.size(), List.of(reflection));
        return List.copyOf(of(reflection));
    }

    /** The IDs of the tasks that each of the reflections has an answer to. */
    public Set<String> answeredByAll(List<Reflection> reflections) {
        Set<String> shared = tasks.stream().map(Task::id).collect(Collectors.toSet());
        reflections.forEach(reflection -> shared.retainAll(
                TaskResult.scores(of(reflection)).stream().map(TaskResult::task).toList()));
        return shared;
    }

    /** What came of the reflection so far. */
    public List<TaskResult> of(Reflection reflection) {
        return results.getOrDefault(reflection, List.of());
    }

    /**
     * Makes sure that each reflection was put to the first {@code n} tasks, in one batch if all are equally far.
     *
     * @throws io.irote.model.UnansweredException if too much of what came is missing
     */
    public void ask(int n, List<Reflection> reflections) {
        SortedMap<Integer, List<Reflection>> byProgress = new TreeMap<>();
        reflections.stream().distinct().forEach(reflection -> byProgress
                .computeIfAbsent(of(reflection).size(), unused -> new ArrayList<>())
                .add(reflection));
        byProgress.headMap(n).forEach((done, behind) -> askNext(tasks.subList(done, n), behind));
    }

    private void askNext(List<Task> next, List<Reflection> reflections) {
        List<String> systems = reflections.stream()
                .map(reflection -> templates.reflection(reflection.text()))
                .toList();
        List<List<TaskResult>> answers = evocativeness.score(systems, next);
        for (int i = 0; i < reflections.size(); i++) {
            results.computeIfAbsent(reflections.get(i), unused -> new ArrayList<>())
                    .addAll(answers.get(i));
        }
        Completeness.of(answers.stream().flatMap(List::stream).toList()).require();
    }
}
