package io.irote.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.model.Outcome;
import io.irote.reflection.Templates;
import io.irote.trait.Pole;
import io.irote.trait.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every judge of traits keeps. */
public abstract class JudgeContract {
    private static final String QUESTION = "A friend asks what you think. What do you say?";

    /** The judge under test, always in the same state. */
    protected abstract Judge judge();

    /** A trait that the judge knows. */
    protected abstract Trait trait();

    /** An answer that clearly shows the trait's high pole. */
    protected abstract String highAnswer();

    private JudgementRequest request(Pole pole, String answer) {
        return new JudgementRequest(new TraitRubric(trait(), pole, new Templates()), QUESTION, answer);
    }

    private List<JudgementRequest> several() {
        return List.of(
                request(Pole.HIGH, highAnswer()),
                request(Pole.LOW, highAnswer()),
                request(Pole.HIGH, ""),
                request(Pole.HIGH, "音楽 🎵 à l'été"),
                request(Pole.LOW, "I walk through the long night. ".repeat(200)));
    }

    private List<Judgement> judged(List<JudgementRequest> requests) {
        return Outcome.allOf(judge().judge(requests));
    }

    @Test
    void anEmptyBatchHasNoJudgements() {
        assertThat(judge().judge(List.of())).isEmpty();
    }

    @Test
    void aScoreIsNeverZeroOrCertain() {
        assertThat(judged(several())).hasSize(5).allMatch(j -> j.score() > 0 && j.score() < 1);
    }

    @Test
    void eachLabelHasAProbabilityAndTheScoreFollowsFromThem() {
        List<JudgementRequest> requests = several();
        List<Judgement> judgements = judged(requests);
        for (int i = 0; i < requests.size(); i++) {
            Grades grades = requests.get(i).rubric().grades();
            assertThat(judgements.get(i).grades().probabilities()).hasSameSizeAs(grades.labels());
            assertThat(judgements.get(i).score())
                    .isCloseTo(grades.score(judgements.get(i).grades().renormalised()), within(0.001));
        }
    }

    @Test
    void aClearAnswerShowsItsPole() {
        List<Judgement> poles = judged(several().subList(0, 2));
        assertThat(poles.get(0).score()).isGreaterThan(poles.get(1).score());
    }

    @Test
    void evidenceIsWordsOfTheAnswer() {
        List<JudgementRequest> requests = several();
        List<Judgement> judgements = judged(requests);
        for (int i = 0; i < requests.size(); i++) {
            assertThat(judgements.get(i).evidence().stream())
                    .allMatch(requests.get(i).answer()::contains);
        }
    }

    @Test
    void aBatchIsJudgedInRequestOrderAsItsRequestsAloneAre() {
        List<Judgement> singles = several().stream()
                .map(request -> judged(List.of(request)).get(0))
                .toList();
        assertThat(judged(several())).isEqualTo(singles);
    }
}
