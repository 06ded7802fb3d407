package io.irote.objective;

import io.irote.judge.Judge;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.judge.TraitRubric;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.model.SampleNumbers;
import io.irote.model.SecondTry;
import io.irote.model.TextGenerator;
import io.irote.objective.Grounds.JudgedText;
import io.irote.trait.OpenTask;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The open half of METHOD §3: M2 sampled answers a task, judged by a rubric. Of an answer that the token limit
 * cut, what is whole of it is rated ({@link Sentences}). One of which nothing can be used is asked for once more and then
 * missing, as one is that cannot be rated; a task without an answer is missing itself.
 */
record OpenAnswers(
        TextGenerator writer, Judge judge, TraitRubric rubric, int samples, long seed, Presentation presentation) {
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

        Rated rated(Judgement judgement) {
            return new Rated(new JudgedText(text, cached, judgement), shortened);
        }
    }

    private record Rated(JudgedText text, boolean shortened) {}

    /** What came of each question, in their order. */
    List<TaskResult> score(List<Asked> asked) {
        List<GenerationRequest> requests =
                asked.stream().flatMap(a -> samples(a).stream()).toList();
        List<Outcome<Usable>> answers =
                SecondTry.attempt(writer, requests, (i, answer) -> Usable.of(answer)
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
                presentation.prompt(asked.system(), rubric.templates().open(asked.task().text()));
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

    /** The answers with their judgements. */
    private List<Outcome<Rated>> rated(List<Asked> asked, List<Outcome<Usable>> answers) {
        List<JudgementRequest> requests = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String task = asked.get(i / samples).task().text();
            answers.get(i).answer().ifPresent(a -> requests.add(new JudgementRequest(rubric, task, a.text())));
        }
        Iterator<Outcome<Judgement>> judgements = judge.judge(requests).iterator();
        return answers.stream()
                .map(outcome -> outcome.flatMap(answer -> judgements.next().map(answer::rated)))
                .toList();
    }

    private static TaskResult result(OpenTask task, List<Outcome<Rated>> samples) {
        List<Rated> rated =
                samples.stream().flatMap(sample -> sample.answer().stream()).toList();
        if (rated.isEmpty()) {
            return MissingTask.of(task, samples);
        }
        int shortened = (int) rated.stream().filter(Rated::shortened).count();
        return score(task, rated.stream().map(Rated::text).toList(), samples.size() - rated.size(), shortened);
    }

    /** The score that usable answers give, whenever they were written. */
    static TaskScore score(OpenTask task, List<JudgedText> usable, int missing, int shortened) {
        return new TaskScore(
                task.id(),
                mean(usable, judgement -> Math.log(KeyedAnswer.q(judgement.score()))),
                mean(usable, Judgement::score),
                OptionalDouble.empty(),
                missing,
                shortened,
                new Grounds.Written(usable),
                usable.stream()
                        .map(text -> new Response(
                                task.text(), text.text(), text.judgement().score()))
                        .toList(),
                usable.stream()
                        .map(text -> text.judgement().provenance())
                        .reduce(Provenance.SAMPLED, Provenance::and));
    }

    private static double mean(List<JudgedText> texts, ToDoubleFunction<Judgement> value) {
        return texts.stream()
                .map(JudgedText::judgement)
                .mapToDouble(value)
                .average()
                .orElseThrow();
    }
}
