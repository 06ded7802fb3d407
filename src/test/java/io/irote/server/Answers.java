package io.irote.server;

import java.util.List;

/**
 * The answers that fit a request.
 *
 * @param share the mass that goes to them, in [0, 1); the rest goes to any text
 */
record Answers(double share, List<Answer> answers) {
    /** One of them; weights are relative. */
    record Answer(String text, double weight) {}

    /** Equally probable ones. */
    static Answers equal(double share, List<String> texts) {
        return new Answers(
                share, texts.stream().map(text -> new Answer(text, 1)).toList());
    }
}
