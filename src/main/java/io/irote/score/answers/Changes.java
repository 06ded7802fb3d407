package io.irote.score.answers;

import io.irote.objective.Task;
import io.irote.score.TaskSplit;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is not as it was when a reflection's scores were found. */
public final class Changes {
    private static final Map<String, String> NAMES = Map.of(
            UsedTexts.TEXT, "the text of the reflection",
            UsedTexts.ROLE_PROMPT, "the role prompt",
            UsedTexts.ITEMS, "the held-out items",
            UsedTexts.OPEN_TASKS, "the held-out open tasks",
            UsedTexts.SEARCH_TASKS, "the tasks of the search",
            UsedTexts.RUBRIC, "the rubric of the judge");

    private static final Set<String> TASKS = Set.of(UsedTexts.ITEMS, UsedTexts.OPEN_TASKS, UsedTexts.SEARCH_TASKS);

    /** What has no part in the reflection's own held-out scores, or is what is scored. */
    private static final Set<String> BESIDE = Set.of(UsedTexts.TEXT, UsedTexts.ROLE_PROMPT, UsedTexts.SEARCH_TASKS);

    private final UsedTexts then;
    private final UsedTexts now;
    private final List<GivenAnswer> given;

    /** @param given answers with the reflection to the tasks of its trait; empty where none were kept */
    public Changes(UsedTexts then, UsedTexts now, List<GivenAnswer> given) {
        this.then = then;
        this.now = now;
        this.given = List.copyOf(given);
    }

    /** Whether the reflection reads otherwise. */
    public boolean isOfText() {
        return then.changed(now).contains(UsedTexts.TEXT);
    }

    /**
     * What changed of that which decides how the reflection's own tasks are put and rated, e.g.
     * {@code the held-out items}.
     */
    public List<String> ofTasks() {
        return then.changed(now).stream()
                .filter(what -> !BESIDE.contains(what))
                .map(Changes::name)
                .toList();
    }

    /** All that changed, e.g. {@code the text of the reflection}; tasks singly where their answers were kept. */
    public List<String> all(Trait trait) {
        List<String> all = new ArrayList<>();
        List<String> tasks = given.isEmpty() ? List.of() : ofSingleTasks(trait);
        for (String what : then.changed(now)) {
            if (!TASKS.contains(what) || tasks.isEmpty()) {
                all.add(name(what));
            }
        }
        all.addAll(tasks);
        return all;
    }

    private List<String> ofSingleTasks(Trait trait) {
        Map<String, GivenAnswer> before = new LinkedHashMap<>();
        given.forEach(answer -> before.put(answer.task(), answer));
        List<String> changes = new ArrayList<>();
        boolean areOthers = then.changed(now).stream().anyMatch(TASKS::contains);
        TaskSplit split = TaskSplit.of(trait);
        List<Task> tasks = Stream.concat(split.heldOut().stream(), split.optimised().stream())
                .toList();
        for (Task task : tasks) {
            GivenAnswer answer = before.remove(task.id());
            if (answer != null) {
                of(task, answer).ifPresent(changes::add);
            } else if (areOthers) {
                changes.add(task.id() + ", which is new");
            }
        }
        before.keySet().forEach(id -> changes.add(id + ", which is no task any more"));
        return changes;
    }

    private static Optional<String> of(Task task, GivenAnswer answer) {
        if (!AnswerLog.question(task).equals(answer.question())) {
            return Optional.of("the wording of " + task.id() + " (from '" + answer.question() + "' to '"
                    + AnswerLog.question(task) + "')");
        }
        Optional<GivenAnswer.Key> key = AnswerLog.key(task);
        if (key.map(GivenAnswer.Key::keyed).equals(answer.key().map(GivenAnswer.Key::keyed))) {
            return key.equals(answer.key()) ? Optional.empty() : Optional.of("the scale of " + task.id());
        }
        return Optional.of("the key of " + task.id());
    }

    private static String name(String what) {
        return what.startsWith(UsedTexts.TEMPLATE)
                ? "the template " + what.substring(UsedTexts.TEMPLATE.length())
                : NAMES.getOrDefault(what, what);
    }
}
