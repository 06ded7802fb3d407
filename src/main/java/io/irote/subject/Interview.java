package io.irote.subject;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Ports;
import io.irote.model.Prompt;
import io.irote.model.SecondTry;
import io.irote.model.TextGenerator;
import io.irote.subject.Answer.Text;
import java.util.Iterator;
import java.util.List;

/**
 * Puts questions to subjects of one model. A text of which nothing can be used is asked for once more; one question
 * without an answer takes no other with it.
 */
public record Interview(ChoiceModel choices, TextGenerator texts) {
    /** With a model that can be asked everything. */
    public Interview(Ports model) {
        this(model.choices(), model.texts());
    }

    /** A question put to a subject. */
    public record Put(Subject subject, Question question) {
        private Prompt prompt() {
            return subject.asked(question.text());
        }
    }

    /**
     * The answers, in the order of the questions; one batch for the closed ones, one for the open ones and one for what
     * is asked again.
     *
     * @throws io.irote.model.ModelException if the model cannot be used at all
     */
    public List<Answer> ask(List<Put> questions) {
        Iterator<Outcome<ChoiceDistribution>> chosen = chosen(questions).iterator();
        Iterator<Outcome<Text>> written = written(questions).iterator();
        return questions.stream()
                .map(put -> put.question() instanceof Question.Open open
                        ? answer(open.samples().stream()
                                .map(number -> written.next())
                                .toList())
                        : answer(chosen.next()))
                .toList();
    }

    private List<Outcome<ChoiceDistribution>> chosen(List<Put> questions) {
        return choices.chooseEach(questions.stream()
                .filter(put -> put.question() instanceof Question.Closed)
                .map(put -> request(put.prompt(), (Question.Closed) put.question()))
                .toList());
    }

    private static ChoiceRequest request(Prompt prompt, Question.Closed question) {
        return new ChoiceRequest(prompt, question.options(), question.labels());
    }

    private List<Outcome<Text>> written(List<Put> questions) {
        List<GenerationRequest> requests = questions.stream()
                .filter(put -> put.question() instanceof Question.Open)
                .flatMap(put -> requests(put.prompt(), (Question.Open) put.question()).stream())
                .toList();
        return SecondTry.attempt(texts, requests, (i, text) -> Text.of(text).isPresent()).stream()
                .map(outcome -> outcome.flatMap(Interview::usable))
                .toList();
    }

    private static List<GenerationRequest> requests(Prompt prompt, Question.Open question) {
        return question.samples().stream()
                .map(number -> new GenerationRequest(prompt, question.temperature(), question.maxTokens(), number))
                .toList();
    }

    private static Outcome<Text> usable(Generation written) {
        String fault = written.finish() == FinishReason.LENGTH
                ? "cut off before anything was whole, twice; --max-output-tokens allows more"
                : "empty, twice";
        return Text.of(written)
                .<Outcome<Text>>map(Outcome.Answered::new)
                .orElseGet(() -> new Outcome.Missing<>(Outcome.Status.UNREADABLE, "the answer was " + fault));
    }

    private static Answer answer(Outcome<ChoiceDistribution> chosen) {
        return chosen instanceof Outcome.Missing<ChoiceDistribution> missing
                ? new Answer.Missing(missing.status(), 0, missing.reason())
                : new Answer.Chosen(chosen.orElseThrow());
    }

    private static Answer answer(List<Outcome<Text>> samples) {
        return samples.stream().allMatch(Outcome.Missing.class::isInstance)
                ? missing(samples.size(), samples.get(0).lack())
                : new Answer.Written(samples);
    }

    private static Answer missing(int samples, Outcome.Missing<?> first) {
        return new Answer.Missing(first.status(), samples, first.reason());
    }
}
