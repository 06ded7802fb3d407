package io.irote.objective;

import io.irote.judge.Judge;
import io.irote.judge.TraitRubric;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Outcome;
import io.irote.model.Ports;
import io.irote.reflection.Templates;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The evocativeness of METHOD §3, {@code R2(e) = (1/N) Σ_i Σ_j ω_ij log q(v | y_ij, x_i)}: exact over the options of
 * closed tasks, the plain mean over {@code samples} answers to open ones.
 */
public final class Evocativeness {
    /** The longest answer to an open task, in tokens. */
    public static final int ANSWER_TOKENS = OpenAnswers.MAX_TOKENS;

    private final Ports ports;
    private final Judge judge;
    private final TraitRubric rubric;
    private final int samples;
    private final long seed;
    private final Presentation presentation;
    private final OpenAnswers open;

    /**
     * @param rubric of v with its pole
     * @param samples M2, answers sampled for each open task, at least 1
     * @param seed numbers the samples; the same for all reflections, which are compared on common random numbers
     */
    public Evocativeness(Ports ports, Judge judge, TraitRubric rubric, int samples, long seed) {
        this(ports, judge, rubric, samples, seed, Presentation.STANDARD);
    }

    private Evocativeness(
            Ports ports, Judge judge, TraitRubric rubric, int samples, long seed, Presentation presentation) {
        this.ports = ports;
        this.judge = judge;
        this.rubric = rubric;
        this.samples = samples;
        this.seed = seed;
        this.presentation = presentation;
        this.open = new OpenAnswers(ports.texts(), judge, rubric, samples, seed, presentation);
    }

    /** The same, with the tasks put to the model in another way than the standard one. */
    public Evocativeness in(Presentation other) {
        return new Evocativeness(ports, judge, rubric, samples, seed, other);
    }

    /** The same of another trait. */
    public Evocativeness of(TraitRubric other) {
        return new Evocativeness(ports, judge, other, samples, seed, presentation);
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
        List<ChoiceRequest> choices = new ArrayList<>();
        List<OpenAnswers.Asked> questions = new ArrayList<>();
        for (Asked one : asked) {
            if (one.task() instanceof Task.Closed closed) {
                choices.add(choice(one.system(), closed));
            } else if (one.task() instanceof Task.Open open) {
                questions.add(new OpenAnswers.Asked(one.system(), open.task()));
            }
        }
        Iterator<Outcome<ChoiceDistribution>> chosen =
                ports.choices().chooseEach(choices).iterator();
        Iterator<TaskResult> answered = open.score(questions).iterator();
        return asked.stream()
                .map(one -> one.task() instanceof Task.Closed closed ? result(closed, chosen.next()) : answered.next())
                .toList();
    }

    private TaskResult result(Task.Closed task, Outcome<ChoiceDistribution> outcome) {
        return outcome instanceof Outcome.Missing<ChoiceDistribution> missing
                ? MissingTask.of(task, missing)
                : KeyedAnswer.score(task, rubric.pole(), outcome.orElseThrow());
    }

    private ChoiceRequest choice(String system, Task.Closed task) {
        return new ChoiceRequest(
                presentation.prompt(system, item(task, rubric.templates(), presentation)),
                task.scale().options(),
                task.scale().labels());
    }

    /** An item with its options, as it is put to the model. */
    static String item(Task.Closed task, Templates templates, Presentation presentation) {
        List<Templates.Option> options = IntStream.range(0, task.scale().options().size())
                .mapToObj(i -> new Templates.Option(
                        task.scale().options().get(i), task.scale().labels().get(i)))
                .toList();
        return templates.item(task.item().statement(), presentation.listed(options));
    }
}
