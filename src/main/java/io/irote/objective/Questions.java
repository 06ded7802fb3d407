package io.irote.objective;

import io.irote.instrument.ResponseScale;
import io.irote.model.SampleNumbers;
import io.irote.reflection.Templates;
import io.irote.subject.Question;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Tasks as a model reads them.
 *
 * @param samples M2, answers sampled for each open task, at least 1
 * @param seed numbers the samples; the same for all reflections, which are compared on common random numbers
 */
public record Questions(Templates templates, int samples, long seed, Presentation presentation) {
    /** The longest answer to an open task, in tokens. */
    public static final int ANSWER_TOKENS = 300;

    /** Put in the standard way. */
    public Questions(Templates templates, int samples, long seed) {
        this(templates, samples, seed, Presentation.STANDARD);
    }

    /** The same, put in another way. */
    Questions in(Presentation other) {
        return new Questions(templates, samples, seed, other);
    }

    Question of(Task task) {
        return task instanceof Task.Closed closed ? closed(closed) : open((Task.Open) task);
    }

    private Question closed(Task.Closed task) {
        ResponseScale scale = task.scale();
        List<String> options = scale.options();
        List<Templates.Option> shown = IntStream.range(0, options.size())
                .mapToObj(
                        i -> new Templates.Option(options.get(i), scale.labels().get(i)))
                .toList();
        String text = templates.item(task.item().statement(), presentation.listed(shown));
        return new Question.Closed(text, options, scale.labels());
    }

    private Question open(Task.Open task) {
        SampleNumbers numbers = new SampleNumbers(seed);
        // From the number of samples on, as seed 1 always had it: what it was answered once is not paid for again.
        List<Long> sampled =
                LongStream.range(samples, 2L * samples).map(numbers::of).boxed().toList();
        return new Question.Open(
                templates.open(task.task().text()), sampled, presentation.temperature(), ANSWER_TOKENS);
    }
}
