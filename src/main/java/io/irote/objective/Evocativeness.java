package io.irote.objective;

import io.irote.judge.Judge;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.judge.TraitRubric;
import io.irote.model.Outcome;
import io.irote.subject.Answer;
import io.irote.subject.Interview;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The evocativeness of METHOD §3, {@code R2(e) = (1/N) Σ_i Σ_j ω_ij log q(v | y_ij, x_i)}: exact over the options of
 * closed tasks, which are keyed, the plain mean over the samples of open ones, which are judged.
 *
 * @param rubric of v with its pole
 */
public record Evocativeness(Interview interview, Questions questions, Judge judge, TraitRubric rubric) {
    /** The same, with the tasks put to the model in another way than the standard one. */
    public Evocativeness in(Presentation presentation) {
        return new Evocativeness(interview, questions.in(presentation), judge, rubric);
    }

    /** The same of another trait. */
    public Evocativeness of(TraitRubric other) {
        return new Evocativeness(interview, questions, judge, other);
    }

    /** A task put to the model under a system prompt; the empty text is no prompt. */
    public record Asked(String system, Task task) {}

    /** What came of each system prompt on each task, in one batch a port; the empty text is no prompt. */
    public List<List<TaskResult>> score(List<String> systems, List<Task> tasks) {
        List<TaskResult> results = score(systems.stream()
                .flatMap(system -> tasks.stream().map(task -> new Asked(system, task)))
                .toList());
        return IntStream.range(0, systems.size())
                .mapToObj(i -> results.subList(i * tasks.size(), (i + 1) * tasks.size()))
                .toList();
    }

    /** What came of each, in one batch a port. */
    public List<TaskResult> score(List<Asked> asked) {
        List<Answer> answers = interview.ask(asked.stream().map(this::put).toList());
        Iterator<Outcome<Judgement>> judgements =
                judge.judge(requests(asked, answers)).iterator();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> result(asked.get(i).task(), answers.get(i), judgements))
                .toList();
    }

    private Interview.Put put(Asked asked) {
        return new Interview.Put(questions.presentation().subject(asked.system()), questions.of(asked.task()));
    }

    private List<JudgementRequest> requests(List<Asked> asked, List<Answer> answers) {
        List<JudgementRequest> requests = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (asked.get(i).task() instanceof Task.Open open && answers.get(i) instanceof Answer.Written written) {
                written.usable()
                        .forEach(text -> requests.add(
                                new JudgementRequest(rubric, open.task().text(), text.text())));
            }
        }
        return requests;
    }

    private TaskResult result(Task task, Answer answer, Iterator<Outcome<Judgement>> judgements) {
        if (task instanceof Task.Closed closed && answer instanceof Answer.Chosen chosen) {
            return KeyedAnswer.score(closed, rubric.pole(), chosen.options());
        }
        if (task instanceof Task.Open open && answer instanceof Answer.Written written) {
            return JudgedAnswer.result(open.task(), written, judgements);
        }
        return MissingTask.of(task, (Answer.Missing) answer);
    }
}
