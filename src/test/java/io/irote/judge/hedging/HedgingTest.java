package io.irote.judge.hedging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.irote.judge.Judge;
import io.irote.judge.Judgement;
import io.irote.judge.JudgementRequest;
import io.irote.judge.ModelJudge;
import io.irote.model.ChoiceDistribution;
import io.irote.model.ChoiceRequest;
import io.irote.model.Generation;
import io.irote.model.Outcome;
import io.irote.model.Provenance;
import io.irote.model.Role;
import io.irote.subject.Answer;
import io.irote.subject.Interview;
import io.irote.subject.Question;
import io.irote.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No trait, pole, template or run has a part in this. */
final class HedgingTest {
    private static final String QUESTION = "Is the bridge safe?";

    @Test
    void aJudgeOfOnesOwnGivesLabelsScoreAndEvidence() {
        List<Outcome<Judgement>> judged = judge(new HedgeWords(), "Yes.", "Maybe it is.", " ", "Perhaps. It depends.");

        assertThat(judged.get(0).orElseThrow().score()).isZero();
        Judgement careful = judged.get(1).orElseThrow();
        assertThat(careful.grades().probabilities()).containsExactly(0.0, 1.0, 0.0);
        assertThat(careful.score()).isEqualTo(0.5);
        assertThat(careful.evidence()).contains("Maybe");
        assertThat(careful.judge()).isEqualTo("hedge-words");
        assertThat(judged.get(2))
                .isEqualTo(new Outcome.Missing<>(Outcome.Status.UNREADABLE, "there is nothing to judge"));
        assertThat(judged.get(3).orElseThrow().score()).isEqualTo(1);
    }

    @Test
    void aModelIsAskedByTheSameRubric() {
        List<ChoiceRequest> asked = new ArrayList<>();
        Judge model = new ModelJudge(
                requests -> {
                    asked.addAll(requests);
                    return List.of(new ChoiceDistribution(List.of(0.1, 0.3, 0.4), Provenance.EXACT, 1));
                },
                "openai:toy");

        Judgement judgement = judge(model, "Maybe it is.").get(0).orElseThrow();

        assertThat(asked.get(0).options()).containsExactly("firm", "careful", "evasive");
        assertThat(asked.get(0).prompt().text(Role.USER)).contains("Is the bridge safe?", "Maybe it is.");
        assertThat(judgement.score()).isCloseTo((0.3 * 0.5 + 0.4 * 1) / 0.8, within(1e-12));
    }

    @Test
    void whatSubjectsAnswerCanBeJudged() {
        Interview interview = new Interview(requests -> List.of(), requests -> requests.stream()
                .map(request -> request.prompt().text(Role.SYSTEM).contains("engineer")
                        ? "Yes, it carries forty tons."
                        : "Hard to say. Maybe it is.")
                .map(text -> new Generation(text, Generation.FinishReason.STOP, 1))
                .toList());
        Question open = new Question.Open(QUESTION, List.of(0L), 1, 50);

        List<String> texts = interview
                .ask(List.of(
                        new Interview.Put(Subject.told("You are an engineer."), open),
                        new Interview.Put(Subject.told(""), open)))
                .stream()
                .map(answer -> ((Answer.Written) answer).usable().get(0).text())
                .toList();

        assertThat(judge(new HedgeWords(), texts.toArray(String[]::new)))
                .extracting(outcome -> outcome.orElseThrow().score())
                .containsExactly(0.0, 1.0);
    }

    private static List<Outcome<Judgement>> judge(Judge judge, String... answers) {
        HedgingRubric rubric = new HedgingRubric();
        return judge.judge(List.of(answers).stream()
                .map(answer -> new JudgementRequest(rubric, QUESTION, answer))
                .toList());
    }
}
