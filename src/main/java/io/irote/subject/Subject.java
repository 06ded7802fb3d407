package io.irote.subject;

import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is asked: a model by what stands before the question.
 *
 * @param system what it is told to be; empty where it is told nothing
 * @param inUserTurn whether that stands above the question instead of in a turn of its own
 * @param before earlier turns of the talk
 */
public record Subject(String system, boolean inUserTurn, List<Message> before) {
    public Subject {
        before = List.copyOf(before);
    }

    /** A model that is told something in a system turn; the empty text is nothing. */
    public static Subject told(String system) {
        return new Subject(system, false, List.of());
    }

    /** What the model is shown when it is asked. */
    public Prompt asked(String question) {
        boolean above = inUserTurn && !system.isEmpty();
        List<Message> messages = new ArrayList<>();
        if (!inUserTurn && !system.isEmpty()) {
            messages.add(new Message(Role.SYSTEM, system));
        }
        messages.addAll(before);
        messages.add(new Message(Role.USER, above ? system + "\n\n" + question : question));
        return new Prompt(messages);
    }
}
