package io.irote.model.local.token;

import io.irote.model.Message;
import io.irote.model.Prompt;
import io.irote.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model's prompts are written. Messages are put between marks and are never evaluated. A system turn that the
 * template would add by itself is left out: no prompt means none.
 *
 * @param name of its family
 * @param start of every prompt
 * @param system empty where the system turn is written at the beginning of the first user turn
 * @param preamble written at the beginning of the system turn, which is there then in any case
 * @param answer written after the mark before the model's own turn
 * @param trims whether white space around messages is dropped
 */
public record ChatFormat(
        String name,
        String start,
        Optional<Marks> system,
        Marks user,
        Marks assistant,
        String preamble,
        String answer,
        boolean trims) {
    private static final String BLANK = "\n\n";

    /** The texts that it writes around messages. */
    public List<String> control() {
        return Stream.of(
                        Stream.of(start, preamble, answer),
                        system.stream().flatMap(ChatFormat::both),
                        both(user),
                        both(assistant))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<String> both(Marks marks) {
        return Stream.of(marks.before(), marks.after());
    }

    /** The prompt, up to where the model goes on: at the beginning of its turn, or in the turn that it has begun. */
    List<Part> parts(Prompt prompt) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Control(start));
        List<Message> turns = system.isPresent() ? withPreamble(prompt.messages()) : folded(prompt.messages());
        for (Message turn : turns.subList(0, turns.size() - 1)) {
            closed(turn, parts);
        }
        Message last = turns.get(turns.size() - 1);
        if (last.role() == Role.ASSISTANT) {
            begin("", parts);
            parts.add(new Part.Said(last.text()));
        } else {
            closed(last, parts);
            begin(answer, parts);
        }
        return parts;
    }

    private void begin(String answer, List<Part> parts) {
        parts.add(new Part.Control(assistant.before() + answer));
    }

    private void closed(Message turn, List<Part> parts) {
        Marks marks =
                switch (turn.role()) {
                    case SYSTEM -> system.orElseThrow();
                    case USER -> user;
                    case ASSISTANT -> assistant;
                };
        String begin = turn.role() == Role.SYSTEM ? preamble : "";
        parts.add(new Part.Control(marks.before() + begin));
        parts.add(new Part.Said(trims ? turn.text().strip() : turn.text()));
        parts.add(new Part.Control(marks.after()));
    }

    private List<Message> withPreamble(List<Message> turns) {
        return preamble.isEmpty() || turns.get(0).role() == Role.SYSTEM
                ? turns
                : Stream.concat(Stream.of(new Message(Role.SYSTEM, "")), turns.stream())
                        .toList();
    }

    private static List<Message> folded(List<Message> turns) {
        List<Message> rest = new ArrayList<>(turns);
        if (turns.size() > 1
                && turns.get(0).role() == Role.SYSTEM
                && turns.get(1).role() == Role.USER) {
            rest.remove(0);
            rest.set(
                    0,
                    new Message(
                            Role.USER,
                            turns.get(0).text() + BLANK + turns.get(1).text()));
        }
        return rest;
    }
}
