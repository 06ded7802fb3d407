package io.irote.judge;

import io.irote.model.cost.CallCost;
import io.irote.model.cost.Cost;
import io.irote.model.cost.TokenBound;
import java.util.List;

/**
 * What a {@link ModelJudge} asks at most.
 *
 * @param questions that are answered
 * @param answerTokens the most of an answer
 */
public record JudgeCost(Rubric rubric, List<String> questions, int answerTokens) {
    public JudgeCost {
        questions = List.copyOf(questions);
    }

    /** So many judgements in one batch. */
    public Cost judgements(CallCost judge, long answers) {
        long prompt = questions.stream()
                .mapToLong(question -> TokenBound.of(rubric.prompt(question, "")))
                .max()
                .orElse(0);
        return judge.choices(answers, 1, prompt + answerTokens, rubric.grades().labels());
    }
}
