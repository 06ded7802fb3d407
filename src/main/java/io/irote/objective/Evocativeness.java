package io.irote.objective;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Evaluation;
import io.irote.model.EvaluationRequest;
import io.irote.model.Generation;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Ports;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.reflection.Templates;
import io.irote.trait.TraitId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The evocativeness of METHOD §3, {@code R2(e) = (1/N) Σ_i Σ_j ω_ij log q(v | y_ij, x_i)}: exact over the options of
 * closed tasks, the plain mean over {@code samples} answers to open ones.
 */
public final class Evocativeness {
    private static final double TEMPERATURE = 1;
    private static final int MAX_TOKENS = 300;

    private final Ports ports;
    private final Templates templates;
    private final TraitId trait;
    private final int samples;
    private final long seed;

    /**
     * @param trait v with its pole
     * @param samples M2, answers sampled for each open task, at least 1
     * @param seed numbers the samples; the same for all reflections, which are compared on common random numbers
     */
    public Evocativeness(Ports ports, Templates templates, TraitId trait, int samples, long seed) {
        this.ports = ports;
        this.templates = templates;
        this.trait = trait;
        this.samples = samples;
        this.seed = seed;
    }

    /** The scores of each system prompt on each task, in one batch a port; the empty text is no prompt. */
    public List<List<TaskScore>> score(List<String> systems, List<Task> tasks) {
        List<ChoiceRequest> choices = new ArrayList<>();
        List<GenerationRequest> questions = new ArrayList<>();
        for (String system : systems) {
            for (Task task : tasks) {
                if (task instanceof Task.Closed closed) {
                    choices.add(choice(system, closed));
                } else if (task instanceof Task.Open open) {
                    questions.addAll(samples(system, open));
                }
            }
        }
        Iterator<ChoiceDistribution> chosen = ports.choices().choose(choices).iterator();
        Iterator<Evaluation> judged = judge(questions).iterator();
        return systems.stream()
                .map(system -> tasks.stream()
                        .map(task -> task instanceof Task.Closed closed
                                ? KeyedAnswer.score(closed, trait.pole(), chosen.next())
                                : open(task.id(), judged))
                        .toList())
                .toList();
    }

    private ChoiceRequest choice(String system, Task.Closed task) {
        List<String> options = task.scale().options();
        List<Templates.Option> shown = IntStream.range(0, options.size())
                .mapToObj(i -> new Templates.Option(
                        options.get(i), task.scale().labels().get(i)))
                .toList();
        return new ChoiceRequest(Prompt.of(system, templates.item(task.item().statement(), shown)), options);
    }

    private List<GenerationRequest> samples(String system, Task.Open open) {
        Prompt prompt = Prompt.of(system, open.task().text());
        return IntStream.range(0, samples)
                .mapToObj(j -> new GenerationRequest(prompt, TEMPERATURE, MAX_TOKENS, seed * samples + j))
                .toList();
    }

    private List<Evaluation> judge(List<GenerationRequest> questions) {
        Iterator<Generation> answers = ports.texts().generate(questions).iterator();
        return ports.evaluator()
                .evaluate(questions.stream()
                        .map(question -> new EvaluationRequest(
                                trait, question.prompt().text(io.irote.model.Role.USER), whole(answers.next())))
                        .toList());
    }

    private static String whole(Generation answer) {
        if (answer.text().isBlank()) {
            throw new ModelException("the model answered an open task with an empty text");
        }
        return answer.text();
    }

    private TaskScore open(String task, Iterator<Evaluation> judged) {
        double logQ = 0;
        double unit = 0;
        Provenance provenance = Provenance.SAMPLED;
        for (int j = 0; j < samples; j++) {
            Evaluation evaluation = judged.next();
            logQ += Math.log(KeyedAnswer.q(evaluation.probability())) / samples;
            unit += evaluation.probability() / samples;
            provenance = provenance.and(evaluation.provenance());
        }
        return new TaskScore(task, logQ, unit, 0, provenance);
    }
}
