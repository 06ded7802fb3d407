package io.irote.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a model is shown before it answers: the turns of a conversation, ending where the model's own turn begins. */
public record Prompt(List<Message> messages) {
    public Prompt {
        messages = List.copyOf(messages);
    }

    /** A user turn after a system turn; an empty system text is left out. */
    public static Prompt of(String system, String user) {
        List<Message> messages = new ArrayList<>();
        if (!system.isEmpty()) {
            messages.add(new Message(Role.SYSTEM, system));
        }
        messages.add(new Message(Role.USER, user));
        return new Prompt(messages);
    }

    /** This prompt with one more turn; an assistant's turn at the end is one that the model has begun. */
    public Prompt with(Role role, String text) {
        List<Message> more = new ArrayList<>(messages);
        more.add(new Message(role, text));
        return new Prompt(more);
    }

    /** The texts of all turns of a role, one below the other; empty if there is none. */
    public String text(Role role) {
        return messages.stream()
                .filter(message -> message.role() == role)
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }
}
