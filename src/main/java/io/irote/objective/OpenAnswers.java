package io.irote.objective;

import io.irote.model.Evaluation;
import io.irote.model.EvaluationRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.ModelException;
import io.irote.model.Ports;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.SampleNumbers;
import io.irote.model.SecondTry;
import io.irote.objective.Answer.Sample;
import io.irote.reflection.Templates;
import io.irote.trait.OpenTask;
import io.irote.trait.TraitId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The open half of METHOD §3: M2 sampled answers a task, rated by the trait evaluator. A cut-off or empty answer is
 * never adopted: it is asked for once more and then counted as missing.
 */
record OpenAnswers(Ports ports, Templates templates, TraitId trait, int samples, long seed, Presentation presentation) {
    static final int MAX_TOKENS = 300;

    /** A task put to a model under a system prompt; the empty text is no prompt. */
    record Asked(String system, OpenTask task) {}

    /** The scores, in the order of the questions. */
    List<TaskScore> score(List<Asked> asked) {
        List<GenerationRequest> requests =
                asked.stream().flatMap(a -> samples(a).stream()).toList();
        Iterator<@Nullable Sample> rated = rated(
                        asked, SecondTry.generate(ports.texts(), requests, (i, answer) -> whole(answer)))
                .iterator();
        return asked.stream().map(a -> score(a.task(), rated)).toList();
    }

    private List<GenerationRequest> samples(Asked asked) {
        Prompt prompt =
                presentation.prompt(asked.system(), templates.open(asked.task().text()));
        SampleNumbers numbers = new SampleNumbers(seed);
        // From the number of samples on, as seed 1 always had it: what it was answered once is not paid for again.
        return IntStream.range(samples, 2 * samples)
                .mapToObj(j -> new GenerationRequest(prompt, presentation.temperature(), MAX_TOKENS, numbers.of(j)))
                .toList();
    }

    private static boolean whole(Generation answer) {
        return answer.finish() == FinishReason.STOP && !answer.text().isBlank();
    }

    /** The answers with their evaluations; null where an answer is missing. */
    private List<@Nullable Sample> rated(List<Asked> asked, List<Generation> answers) {
        List<EvaluationRequest> requests = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (whole(answers.get(i))) {
                String task = asked.get(i / samples).task().text();
                requests.add(new EvaluationRequest(trait, task, answers.get(i).text()));
            }
        }
        Iterator<Evaluation> evaluations = ports.evaluator().evaluate(requests).iterator();
        List<@Nullable Sample> rated = new ArrayList<>();
        for (Generation answer : answers) {
            rated.add(whole(answer) ? new Sample(answer.text(), answer.cached(), evaluations.next()) : null);
        }
        return rated;
    }

    private TaskScore score(OpenTask task, Iterator<@Nullable Sample> rated) {
        List<Sample> usable = new ArrayList<>();
        for (int j = 0; j < samples; j++) {
            Sample sample = rated.next();
            if (sample != null) {
                usable.add(sample);
            }
        }
        if (usable.isEmpty()) {
            throw new ModelException("every answer to the open task " + task.id() + " was empty or cut off at "
                    + MAX_TOKENS + " tokens, twice; is this a chat model?");
        }
        return score(task, usable, samples - usable.size());
    }

    /** The score that usable answers give, whenever they were written. */
    static TaskScore score(OpenTask task, List<Sample> usable, int missing) {
        return new TaskScore(
                task.id(),
                mean(usable, evaluation -> Math.log(KeyedAnswer.q(evaluation.probability()))),
                mean(usable, Evaluation::probability),
                0,
                missing,
                new Answer.Written(usable),
                usable.stream()
                        .map(sample -> new Response(
                                task.text(), sample.text(), sample.evaluation().probability()))
                        .toList(),
                usable.stream()
                        .map(sample -> sample.evaluation().provenance())
                        .reduce(Provenance.SAMPLED, Provenance::and));
    }

    private static double mean(List<Sample> samples, ToDoubleFunction<Evaluation> value) {
        return samples.stream()
                .map(Sample::evaluation)
                .mapToDouble(value)
                .average()
                .orElseThrow();
    }
}
