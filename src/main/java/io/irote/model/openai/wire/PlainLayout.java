package io.irote.model.openai.wire;

import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import java.util.List;

/**
 * A prompt as one plain text, for servers that complete texts and tell no chat template: turns with a blank line
 * between them, and the line {@code Answer:} before each of the model's own.
 *
 * <p>It ends in a line break or in what the model has begun to say, so that tokens seldom straddle the end.
 */
public final class PlainLayout {
    private static final String ANSWER = "Answer:\n";
    private static final String BLANK = "\n\n";

    private PlainLayout() {}

    public static String of(Prompt prompt) {
        StringBuilder text = new StringBuilder();
        List<Message> turns = prompt.messages();
        for (Message turn : turns.subList(0, turns.size() - 1)) {
            text.append(begun(turn)).append(BLANK);
        }
        Message last = turns.get(turns.size() - 1);
        text.append(begun(last));
        return (last.role() == Role.ASSISTANT ? text : text.append(BLANK).append(ANSWER)).toString();
    }

    private static String begun(Message turn) {
        return turn.role() == Role.ASSISTANT ? ANSWER + turn.text() : turn.text();
    }
}
