package io.irote.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceModel;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.Generation.FinishReason;
import io.irote.model.GenerationRequest;
import io.irote.model.Outcome;
import io.irote.model.Prompt;
import io.irote.model.Provenance;
import io.irote.subject.Interview.Put;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nothing here knows a trait, a key or a judge. */
final class InterviewTest {
    private static final Question WEATHER =
            new Question.Closed("Is it raining? Answer a or b.", List.of("a", "b"), List.of("yes", "no"));
    private static final Question STORY = new Question.Open("Tell a story.", List.of(5L, 6L), 0.7, 40);
    private static final Subject NOBODY = Subject.told("");
    private static final Subject PILOT = Subject.told("You are a pilot.");

    private final List<List<ChoiceRequest>> choices = new ArrayList<>();
    private final List<List<GenerationRequest>> texts = new ArrayList<>();

    @Test
    void answersComeInTheOrderOfTheQuestionsAndEachPortIsAskedOnce() {
        List<Answer> answers = interview(request -> "text " + request.repeat(), FinishReason.STOP)
                .ask(List.of(new Put(PILOT, STORY), new Put(PILOT, WEATHER), new Put(NOBODY, STORY)));

        assertThat(answers)
                .containsExactly(written("text 5", "text 6"), new Answer.Chosen(rain()), written("text 5", "text 6"));
        assertThat(choices).hasSize(1);
        assertThat(texts).hasSize(1);
    }

    @Test
    void theModelReadsTheSubjectAndTheQuestionAndNothingElse() {
        interview(request -> "text", FinishReason.STOP).ask(List.of(new Put(PILOT, WEATHER), new Put(NOBODY, STORY)));

        assertThat(choices.get(0))
                .containsExactly(new ChoiceRequest(
                        Prompt.of("You are a pilot.", "Is it raining? Answer a or b."),
                        List.of("a", "b"),
                        List.of("yes", "no")));
        Prompt story = Prompt.of("", "Tell a story.");
        assertThat(texts.get(0))
                .containsExactly(new GenerationRequest(story, 0.7, 40, 5), new GenerationRequest(story, 0.7, 40, 6));
    }

    @Test
    void ofATextThatWasCutTheBeginningIsUsed() {
        Answer answer = interview(request -> "I flew. Then I la", FinishReason.LENGTH)
                .ask(List.of(new Put(PILOT, STORY)))
                .get(0);

        assertThat(((Answer.Written) answer).usable())
                .containsExactly(new Answer.Text("I flew.", true, false), new Answer.Text("I flew.", true, false));
        assertThat(texts).hasSize(1);
    }

    @Test
    void aTextThatIsNothingIsAskedForOnceMore() {
        Answer answer = interview(request -> request.repeat() == 5 ? "" : "text", FinishReason.STOP)
                .ask(List.of(new Put(PILOT, STORY)))
                .get(0);

        assertThat(answer).isEqualTo(written("text", "text"));
        assertThat(texts.get(1)).extracting(GenerationRequest::repeat).containsExactly(~5L);
    }

    @Test
    void oneWithoutATextIsMissingWithItsReason() {
        Answer answer = interview(request -> " ", FinishReason.STOP)
                .ask(List.of(new Put(PILOT, STORY)))
                .get(0);

        assertThat(answer).isEqualTo(new Answer.Missing(Outcome.Status.UNREADABLE, 2, "the answer was empty, twice"));
    }

    @Test
    void aRefusedChoiceTakesNoOtherWithIt() {
        ChoiceModel choosy = new ChoiceModel() {
            @Override
            public List<ChoiceDistribution> choose(List<ChoiceRequest> requests) {
                return Outcome.allOf(chooseEach(requests));
            }

            @Override
            public List<Outcome<ChoiceDistribution>> chooseEach(List<ChoiceRequest> requests) {
                return List.of(new Outcome.Missing<>(Outcome.Status.REFUSED, "no"), new Outcome.Answered<>(rain()));
            }
        };
        assertThat(new Interview(choosy, requests -> List.of())
                        .ask(List.of(new Put(PILOT, WEATHER), new Put(NOBODY, WEATHER))))
                .containsExactly(new Answer.Missing(Outcome.Status.REFUSED, 0, "no"), new Answer.Chosen(rain()));
    }

    private Interview interview(Function<GenerationRequest, String> writer, FinishReason finish) {
        return new Interview(
                requests -> {
                    choices.add(requests);
                    return requests.stream().map(request -> rain()).toList();
                },
                requests -> {
                    texts.add(requests);
                    return requests.stream()
                            .map(request -> new Generation(writer.apply(request), finish, 1))
                            .toList();
                });
    }

    private static ChoiceDistribution rain() {
        return new ChoiceDistribution(List.of(0.2, 0.7), Provenance.EXACT, 1);
    }

    private static Answer written(String... texts) {
        return new Answer.Written(List.of(texts).stream()
                .<Outcome<Answer.Text>>map(text -> new Outcome.Answered<>(new Answer.Text(text, false, false)))
                .toList());
    }
}
