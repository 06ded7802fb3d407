package io.irote.objective;

import io.irote.model.Evaluation;
import io.irote.model.EvaluationRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The open half of METHOD §3: M2 sampled answers a task, rated by the trait evaluator. Of an answer that the token limit
 * cut, what is whole of it is rated ({@link Sentences}). One of which nothing can be used is asked for once more and then
 * missing, as one is that cannot be rated; a task without an answer is missing itself.
 */
record OpenAnswers(Ports ports, Templates templates, TraitId trait, int samples, long seed, Presentation presentation) {
    static final int MAX_TOKENS = 300;

    /** A task put to a model under a system prompt; the empty text is no prompt. */
    record Asked(String system, OpenTask task) {}

    /** An answer as far as it can be rated. */
    private record Usable(String text, boolean shortened, boolean cached) {
        static Optional<Usable> of(Generation answer) {
            return answer.finish() == FinishReason.LENGTH
                    ? Sentences.whole(answer.text()).map(text -> new Usable(text, true, answer.cached()))
                    : Optional.of(new Usable(answer.text(), false, answer.cached()))
                            .filter(usable -> !usable.text().isBlank());
        }

        Rated rated(Evaluation evaluation) {
            return new Rated(new Sample(text, cached, evaluation), shortened);
        }
    }

    private record Rated(Sample sample, boolean shortened) {}

    /** What came of each question, in their order. */
    List<TaskResult> score(List<Asked> asked) {
        List<GenerationRequest> requests =
                asked.stream().flatMap(a -> samples(a).stream()).toList();
        List<Outcome<Usable>> answers =
                SecondTry.attempt(ports.texts(), requests, (i, answer) -> Usable.of(answer)
                                .isPresent())
                        .stream()
                        .map(outcome -> outcome.flatMap(OpenAnswers::usable))
                        .toList();
        List<Outcome<Rated>> rated = rated(asked, answers);
        return IntStream.range(0, asked.size())
                .mapToObj(i -> result(asked.get(i).task(), rated.subList(i * samples, (i + 1) * samples)))
                .toList();
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

    private static Outcome<Usable> usable(Generation answer) {
        String fault = answer.finish() == FinishReason.LENGTH
                ? "cut off before anything was whole, twice; --max-output-tokens allows more"
                : "empty, twice";
        return Usable.of(answer)
                .<Outcome<Usable>>map(Outcome.Answered::new)
                .orElseGet(() -> new Outcome.Missing<>(Outcome.Status.UNREADABLE, "the answer was " + fault));
    }

    /** The answers with their evaluations. */
    private List<Outcome<Rated>> rated(List<Asked> asked, List<Outcome<Usable>> answers) {
        List<EvaluationRequest> requests = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String task = asked.get(i / samples).task().text();
            answers.get(i).answer().ifPresent(a -> requests.add(new EvaluationRequest(trait, task, a.text())));
        }
        Iterator<Outcome<Evaluation>> evaluations =
                ports.evaluator().evaluateEach(requests).iterator();
        return answers.stream()
                .map(outcome ->
                        outcome.flatMap(answer -> evaluations.next().map(evaluation -> answer.rated(evaluation))))
                .toList();
    }

    private static TaskResult result(OpenTask task, List<Outcome<Rated>> samples) {
        List<Rated> rated =
                samples.stream().flatMap(sample -> sample.answer().stream()).toList();
        if (rated.isEmpty()) {
            return MissingTask.of(task, samples);
        }
        int shortened = (int) rated.stream().filter(Rated::shortened).count();
        return score(task, rated.stream().map(Rated::sample).toList(), samples.size() - rated.size(), shortened);
    }

    /** The score that usable answers give, whenever they were written. */
    static TaskScore score(OpenTask task, List<Sample> usable, int missing, int shortened) {
        return new TaskScore(
                task.id(),
                mean(usable, evaluation -> Math.log(KeyedAnswer.q(evaluation.probability()))),
                mean(usable, Evaluation::probability),
                OptionalDouble.empty(),
                missing,
                shortened,
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
