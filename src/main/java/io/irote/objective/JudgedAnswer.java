package io.irote.objective;

import io.irote.judge.Judgement;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.objective.Grounds.JudgedText;
import io.irote.subject.Answer;
import io.irote.trait.OpenTask;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The plain mean over the judged samples of an open task (METHOD §3): q = ε + (1 − 2ε) u. One that could not be used or
 * judged is missing; a task without any is missing itself.
 */
final class JudgedAnswer {
    private JudgedAnswer() {}

    private record Judged(JudgedText text, boolean shortened) {}

    /** @param judgements of the usable samples, which are taken from there */
    static TaskResult result(OpenTask task, Answer.Written answer, Iterator<Outcome<Judgement>> judgements) {
        List<Outcome<Judged>> samples = answer.samples().stream()
                .map(sample -> sample.flatMap(text -> judgements.next().map(judgement -> judged(text, judgement))))
                .toList();
        List<Judged> judged =
                samples.stream().flatMap(sample -> sample.answer().stream()).toList();
        if (judged.isEmpty()) {
            return MissingTask.of(task, samples);
        }
        int shortened = (int) judged.stream().filter(Judged::shortened).count();
        return score(task, judged.stream().map(Judged::text).toList(), samples.size() - judged.size(), shortened);
    }

    private static Judged judged(Answer.Text text, Judgement judgement) {
        return new Judged(new JudgedText(text.text(), text.cached(), judgement), text.shortened());
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
                usable.stream().map(text -> text.judgement().provenance()).reduce(Provenance.SAMPLED, Provenance::and));
    }

    private static double mean(List<JudgedText> texts, ToDoubleFunction<Judgement> value) {
        return texts.stream()
                .map(JudgedText::judgement)
                .mapToDouble(value)
                .average()
                .orElseThrow();
    }
}
