package io.irote.judge.hedging;

import io.irote.judge.Grades;
import io.irote.judge.Rubric;
import io.irote.model.Prompt;
import java.util.List;

/** How far an answer keeps from saying anything. */
record HedgingRubric() implements Rubric {
    private static final Grades GRADES = new Grades(List.of("firm", "careful", "evasive"), false);

    @Override
    public String name() {
        return "hedging";
    }

    @Override
    public Grades grades() {
        return GRADES;
    }

    @Override
    public Prompt prompt(String question, String answer) {
        return Prompt.of(
                "You read answers.",
                "Question: " + question + "\nAnswer: " + answer
                        + "\nHow does it commit itself? Answer firm, careful or evasive.");
    }
}
