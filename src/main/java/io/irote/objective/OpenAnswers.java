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
import io.irote.model.SecondTry;
import io.irote.reflection.Templates;
import io.irote.trait.OpenTask;
import io.irote.trait.TraitId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The open half of METHOD §3: M2 sampled answers a task, rated by the trait evaluator. A cut-off or empty answer is
 * never adopted: it is asked for once more and then counted as missing.
 */
record OpenAnswers(Ports ports, Templates templates, TraitId trait, int samples, long seed, Presentation presentation) {
    private static final int MAX_TOKENS = 300;

    /** A task put to a model under a system prompt; the empty text is no prompt. */
    record Asked(String system, OpenTask task) {}

    private record Rated(String answer, Evaluation evaluation) {}

    /** The scores, in the order of the questions. */
    List<TaskScore> score(List<Asked> asked) {
        List<GenerationRequest> requests =
                asked.stream().flatMap(a -> samples(a).stream()).toList();
        Iterator<@Nullable Rated> rated = rated(
                        asked, SecondTry.generate(ports.texts(), requests, (i, answer) -> whole(answer)))
                .iterator();
        return asked.stream().map(a -> score(a.task(), rated)).toList();
    }

    private List<GenerationRequest> samples(Asked asked) {
        Prompt prompt =
                presentation.prompt(asked.system(), templates.open(asked.task().text()));
        return IntStream.range(0, samples)
                .mapToObj(
                        j -> new GenerationRequest(prompt, presentation.temperature(), MAX_TOKENS, seed * samples + j))
                .toList();
    }

    private static boolean whole(Generation answer) {
        return answer.finish() == FinishReason.STOP && !answer.text().isBlank();
    }

    /** The answers with their evaluations; null where an answer is missing. */
    private List<@Nullable Rated> rated(List<Asked> asked, List<Generation> answers) {
        List<EvaluationRequest> requests = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (whole(answers.get(i))) {
                String task = asked.get(i / samples).task().text();
                requests.add(new EvaluationRequest(trait, task, answers.get(i).text()));
            }
        }
        Iterator<Evaluation> evaluations = ports.evaluator().evaluate(requests).iterator();
        List<@Nullable Rated> rated = new ArrayList<>();
        for (Generation answer : answers) {
            rated.add(whole(answer) ? new Rated(answer.text(), evaluations.next()) : null);
        }
        return rated;
    }

    private TaskScore score(OpenTask task, Iterator<@Nullable Rated> rated) {
        List<Response> responses = new ArrayList<>();
        Provenance provenance = Provenance.SAMPLED;
        for (int j = 0; j < samples; j++) {
            Rated sample = rated.next();
            if (sample != null) {
                Evaluation evaluation = sample.evaluation();
                responses.add(new Response(task.text(), sample.answer(), evaluation.probability()));
                provenance = provenance.and(evaluation.provenance());
            }
        }
        if (responses.isEmpty()) {
            throw new ModelException("every answer to the open task " + task.id() + " was empty or cut off at "
                    + MAX_TOKENS + " tokens, twice; is this a chat model?");
        }
        return new TaskScore(
                task.id(),
                mean(responses, response -> Math.log(KeyedAnswer.q(response.unit()))),
                mean(responses, Response::unit),
                0,
                samples - responses.size(),
                List.of(),
                responses,
                provenance);
    }

    private static double mean(List<Response> responses, java.util.function.ToDoubleFunction<Response> value) {
        return responses.stream().mapToDouble(value).average().orElseThrow();
    }
}
