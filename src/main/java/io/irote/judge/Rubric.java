package io.irote.judge;

import io.irote.model.Prompt;

/** What answers are held against: a name, grades, and the words in which a model is asked for one. */
public interface Rubric {
    /** Tells it from other rubrics, for a reader. */
    String name();

    Grades grades();

    /** Asks for the label of an answer to a question, and for nothing else. */
    Prompt prompt(String question, String answer);
}
