package io.irote.score.answers;

import io.irote.instrument.Questionnaire;
import io.irote.model.ChoiceDistribution;
import io.irote.objective.Grounds;
import io.irote.objective.MissingTask;
import io.irote.objective.Task;
import io.irote.objective.TaskResult;
import io.irote.objective.TaskScore;
import io.irote.score.Answered;
import io.irote.score.ScaleScore;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the answers behind the scores of a result, in the order in which they are shown. */
public final class AnswerLog {
    private final Map<String, String> systems = new LinkedHashMap<>();
    private final List<GivenAnswer> answers = new ArrayList<>();

    /**
     * Who answered and rated, and what counts.
     *
     * @param model spec of the model that answered
     * @param judge spec of the model that rated open answers
     * @param trait that the tasks are of
     * @param pole that counts as 10
     */
    public record Who(String model, String judge, Trait trait, Pole pole) {}

    /** Takes note of answers in their order. */
    public void add(Who who, List<Answered> answered) {
        answered.forEach(one -> answers.add(given(who, one)));
    }

    /** @param used which texts the scores were found with */
    public AnswerSheet sheet(UsedTexts used) {
        return new AnswerSheet(used, systems, answers);
    }

    private GivenAnswer given(Who who, Answered one) {
        boolean item = one.task() instanceof Task.Closed;
        Optional<TaskScore> score =
                TaskResult.scores(List.of(one.result())).stream().findFirst();
        Optional<MissingTask> missing =
                TaskResult.missing(List.of(one.result())).stream().findFirst();
        return new GivenAnswer(
                one.prompt(),
                one.condition(),
                system(one.system()),
                who.model(),
                item ? "" : who.judge(),
                who.trait().id().with(who.pole()).toString(),
                one.task().id(),
                instrument(who.trait(), one.task()),
                question(one.task()),
                key(one.task()),
                missing.map(task -> task.status().label()).orElse(GivenAnswer.ANSWERED),
                missing.map(MissingTask::reason).orElse(""),
                score.map(s -> 10 * s.unit()),
                score.map(TaskScore::logQ),
                score.map(TaskScore::missing)
                        .or(() -> missing.map(MissingTask::samples))
                        .orElse(0),
                score.map(TaskScore::shortened).orElse(0),
                score.flatMap(s -> options(s.grounds())),
                score.map(s -> texts(s.grounds())).orElse(List.of()));
    }

    private String system(String text) {
        String id = AnswerSheet.id(text);
        systems.put(id, text);
        return id;
    }

    private static String instrument(Trait trait, Task task) {
        return trait.forms().stream()
                .filter(form -> form.items().stream().anyMatch(item -> item.id().equals(task.id())))
                .map(Questionnaire::title)
                .findFirst()
                .orElse(ScaleScore.OPEN);
    }

    static String question(Task task) {
        return task instanceof Task.Closed closed
                ? closed.item().statement()
                : ((Task.Open) task).task().text();
    }

    static Optional<GivenAnswer.Key> key(Task task) {
        return task instanceof Task.Closed closed
                ? Optional.of(new GivenAnswer.Key(
                        closed.item().keyed(),
                        closed.scale().min(),
                        closed.scale().labels()))
                : Optional.empty();
    }

    private static Optional<ChoiceDistribution> options(Grounds grounds) {
        return grounds instanceof Grounds.Chosen chosen ? Optional.of(chosen.options()) : Optional.empty();
    }

    private static List<GivenText> texts(Grounds grounds) {
        return grounds instanceof Grounds.Written written
                ? written.texts().stream().map(GivenText::of).toList()
                : List.of();
    }
}
